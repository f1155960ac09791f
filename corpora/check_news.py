#!/usr/bin/env python3
"""Check the annotated news articles: python3 corpora/check_news.py [folder ...]

A file is a header (# id, # genre, # ref), then text with inline marks [[LABEL|surface]]. It lies in a folder named
after its language, which its id begins with, whether its own name does (en-court-001) or not (proces-001).
Prints each fault as file:line: message, then the counts; exit status 1 if there is a fault.
"""
import collections
import pathlib
import re
import sys

LABELS = "PER ORG LOC MISC MONEY PERCENT QUANTITY NUMBER ORDINAL DATE TIME DURATION SET".split()
HEADER = [
    ("id", re.compile(r"[a-z]{2}(-[a-z]+)+-\d{3}")),
    ("genre", re.compile(r"\S.*")),
    ("ref", re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?")),
]
MARK = re.compile(r"\[\[([^|\[\]]*)\|([^\[\]]*)\]\]")
END_PUNCTUATION = ".,;:!?…»«\"'’()-–—"
# abbreviations and proper names which keep their own final sign
ABBREVIATION = re.compile(
    r"(\b[A-ZÀ-Ý]\.|\b[ap]\.m\."
    r"|\b(Inc|Corp|Co|Ltd|Jr|Sr|St|Bros|Ala|Pa|Ky|Mo|Mont|Ill|Neb|janv|févr|avr|juil|sept|oct|nov|déc)\."
    r"|!|^Which\?|^Keb' Mo'|^Malo’)$"
)


def wanted_id(path):
    language = path.resolve().parent.name
    return path.stem if path.stem.startswith(f"{language}-") else f"{language}-{path.stem}"


def check(path):
    faults, counts = [], collections.Counter()

    def fault(line, message):
        faults.append(f"{path}:{line}: {message}")

    lines = path.read_text(encoding="utf-8").split("\n")
    for n, (key, form) in enumerate(HEADER):
        prefix = f"# {key}: "
        if n >= len(lines) or not lines[n].startswith(prefix):
            fault(n + 1, f"header line '{prefix}' expected")
        elif not form.fullmatch(lines[n][len(prefix):]):
            fault(n + 1, f"bad {key}")
        elif key == "id" and lines[n][len(prefix):] != wanted_id(path):
            fault(n + 1, f"id does not fit the file name: {wanted_id(path)} expected")
    words = 0
    for n, line in enumerate(lines[len(HEADER):], len(HEADER) + 1):
        for m in MARK.finditer(line):
            label, surface = m.groups()
            counts[label] += 1
            if label not in LABELS:
                fault(n, f"unknown label {label!r}")
            if not surface.strip():
                fault(n, "empty surface")
            elif surface != surface.strip():
                fault(n, f"space at the edge of {surface!r}")
            elif surface[0] in ".,;:!?…»«\"'’)–—" and not re.match(r"–\d", surface):
                fault(n, f"punctuation at the start of {surface!r}")
            elif surface[-1] in END_PUNCTUATION and not ABBREVIATION.search(surface):
                if not (surface[-1] == ")" and "(" in surface):
                    fault(n, f"punctuation at the end of {surface!r}")
        bare = MARK.sub(lambda m: m.group(2), line)
        if "[[" in bare or "]]" in bare:
            fault(n, "unbalanced or nested markup")
        elif re.search(r"\b(" + "|".join(LABELS) + r")\|", bare):
            fault(n, "a label outside of markup")
        words += len(bare.split())
    if not words:
        fault(len(lines), "no text")
    return faults, counts, words


def main():
    here = pathlib.Path(__file__).resolve().parent / "news"
    folders = [pathlib.Path(a) for a in sys.argv[1:]] or [here]
    paths = sorted(p for f in folders for p in (f.rglob("*.txt") if f.is_dir() else [f]))
    total, genres, words, bad = collections.Counter(), collections.Counter(), 0, 0
    named = {}
    for path in paths:
        faults, counts, n = check(path)
        # en-court-001.txt and court-001.txt would have the same id.
        other = named.setdefault(wanted_id(path), path)
        if other != path:
            faults.append(f"{path}:1: the id is that of {other.name} as well")
        total += counts
        words += n
        bad += len(faults)
        genres[path.stem.rsplit("-", 1)[0]] += 1
        for f in faults:
            print(f)
    for label in LABELS:
        print(f"{label:9}{total[label]:6}")
    print("genres:", ", ".join(f"{g} {c}" for g, c in sorted(genres.items())))
    print(f"{len(paths)} articles, {words} words, {sum(total.values())} marks, {bad} faults")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
