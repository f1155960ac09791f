#!/usr/bin/env python3
"""Check the cases of amounts, dates and times: tests/cases/amounts/<lang>/<group>.toml.

Each file is read with tomllib; every quote must be found in text order, labels and value keys must be
known, values well formed, names unique within a file. Prints counts by language, group and label; exits
with 1 when anything is wrong. Standard library only (Python 3.11 or later).

    python3 tests/cases/check_cases.py [-v] [FILE.toml …]
"""
import collections
import datetime
import pathlib
import re
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent / "amounts"
AMOUNTS = {"MONEY", "PERCENT", "QUANTITY", "NUMBER", "ORDINAL"}
BASE = {"value", "min", "max", "vague", "magnitude", "mod"}
TIMES = {"timex", "mod", "start", "end"}
KEYS = {
    "MONEY": BASE | {"currency", "ambiguous", "per"},
    "PERCENT": BASE | {"points", "per"},
    "QUANTITY": BASE | {"unit", "per"},
    "NUMBER": BASE | {"per"},
    "ORDINAL": {"value"},
    "DATE": TIMES,
    "TIME": TIMES,
    "DURATION": {"timex", "seconds", "age", "mod"},
    "SET": {"timex", "quant", "freq"},
}
CASE_KEYS = {"name", "text", "reference", "spans"}
SPAN_KEYS = {"quote", "label", "skip", "value"}
AMOUNT_MODS = {"approx", "min", "max"}
TIME_MODS = {"START", "MID", "END", "BEFORE", "AFTER", "APPROX"}
DATE_TIMEX = re.compile(
    r"(\d{4}|XXXX)"
    r"(-(\d\d|XX)(-(\d\d|XX))?|-W\d\d(-WE|-\d)?|-WXX-[1-7]|-Q[1-4]|-H[12]|-(SP|SU|FA|WI))?"
    r"|PRESENT_REF|PAST_REF|FUTURE_REF"
)
TIME_TIMEX = re.compile(
    r"(\d{4}-\d\d-\d\d|XXXX-\d\d-\d\d|XXXX-WXX-[1-7])?T(\d\d:\d\d(:\d\d)?|MO|AF|EV|NI|MI|DT)"
)
LENGTH = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?")
SET_TIMEX = re.compile(LENGTH.pattern + r"|XXXX-WXX-([1-7]|WE)(T.+)?|T.+|XXXX-\d\d(-\d\d)?")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
ISO_TIME = re.compile(r"\d\d:\d\d:\d\d")


def iso(text):
    """Whether this is an ISO date, date-time or time of day."""
    try:
        if ISO_DAY.fullmatch(text):
            datetime.date.fromisoformat(text)
        elif ISO_TIME.fullmatch(text):
            datetime.time.fromisoformat(text)
        else:
            datetime.datetime.fromisoformat(text)
    except (ValueError, TypeError):
        return False
    return True


def value_faults(label, value):
    """What is wrong with one value object."""
    for key in value:
        if key not in KEYS[label]:
            yield f"key {key!r} does not belong to {label}"
    if label in AMOUNTS:
        for key in ("value", "min", "max", "magnitude"):
            if key in value and (isinstance(value[key], bool) or not isinstance(value[key], (int, float))):
                yield f"{key} is no number"
        if "value" in value and ("min" in value or "max" in value):
            yield "value beside min or max"
        if "min" in value and "max" in value and value["min"] >= value["max"]:
            yield "min is not below max"
        if "mod" in value and value["mod"] not in AMOUNT_MODS:
            yield f"unknown mod {value['mod']!r}"
        if "currency" in value and not re.fullmatch(r"[A-Z]{3}", value["currency"]):
            yield f"currency {value['currency']!r} is no ISO 4217 code"
        if value.get("vague") and ("value" in value or "min" in value):
            yield "vague beside a figure"
        if "magnitude" in value and not value.get("vague"):
            yield "magnitude without vague"
        return
    if "mod" in value and value["mod"] not in TIME_MODS:
        yield f"unknown mod {value['mod']!r}"
    for key in ("start", "end"):
        if key in value and not iso(value[key]):
            yield f"{key} {value[key]!r} is not ISO 8601"
    if label == "DATE" and "start" in value and "end" in value and value["start"] >= value["end"]:
        yield "start is not before end"
    pattern = {"DATE": DATE_TIMEX, "TIME": TIME_TIMEX, "DURATION": LENGTH, "SET": SET_TIMEX}[label]
    if "timex" in value and not pattern.fullmatch(value["timex"]):
        yield f"timex {value['timex']!r} is no {label}"
    if "seconds" in value and (isinstance(value["seconds"], bool) or not isinstance(value["seconds"], (int, float))):
        yield "seconds is no number"


def case_faults(case):
    """What is wrong with one case."""
    yield from (f"unknown key {key!r}" for key in case.keys() - CASE_KEYS)
    text = case.get("text")
    if not text or "spans" not in case:
        yield "text or spans missing"
        return
    if "reference" in case and not iso(case["reference"]):
        yield f"reference {case['reference']!r} is not ISO 8601"
    at = 0
    for span in case["spans"]:
        yield from (f"unknown span key {key!r}" for key in span.keys() - SPAN_KEYS)
        quote, label = span.get("quote", ""), span.get("label")
        if label not in KEYS:
            yield f"unknown label {label!r}"
            continue
        if not quote or quote != quote.strip():
            yield f"quote {quote!r} is empty or has blanks around it"
            continue
        start = text.find(quote, at)
        for _ in range(span.get("skip", 0)):
            start = text.find(quote, start + 1) if start >= 0 else -1
        if start < 0:
            yield f"quote {quote!r} not found after offset {at}"
            continue
        at = start + len(quote)
        if (start and text[start - 1].isalnum() and quote[0].isalnum()) or (
            at < len(text) and text[at].isalnum() and quote[-1].isalnum()
        ):
            yield f"quote {quote!r} cuts a word"
        yield from (f"{quote!r}: {fault}" for fault in value_faults(label, span.get("value", {})))


def main(arguments):
    verbose = "-v" in arguments
    files = [pathlib.Path(name) for name in arguments if not name.startswith("-")] or sorted(ROOT.glob("*/*.toml"))
    faults, cases, spans, texts = [], collections.Counter(), collections.Counter(), {}
    for path in files:
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            faults.append(f"{path}: {error}")
            continue
        if data.keys() - {"case"}:
            faults.append(f"{path}: unknown tables {sorted(data.keys() - {'case'})}")
        language, names = path.parent.name, set()
        for number, case in enumerate(data.get("case", []), 1):
            name = case.get("name")
            where = f"{path.parent.name}/{path.name}: {name or number}"
            if not name or name in names:
                faults.append(f"{where}: name missing or used twice")
            names.add(name)
            key = (language, case.get("text"), case.get("reference"))
            if key in texts:
                faults.append(f"{where}: same text as {texts[key]}")
            texts[key] = where
            faults += [f"{where}: {fault}" for fault in case_faults(case)]
            cases[language, path.stem] += 1
            spans.update((language, span.get("label")) for span in case.get("spans", []))
    for language in sorted({language for language, _ in cases}):
        total = sum(n for (lang, _), n in cases.items() if lang == language)
        print(f"{language}: {total} cases; " + ", ".join(f"{label} {n}" for (lang, label), n in sorted(spans.items()) if lang == language))
        if verbose:
            for (lang, group), n in sorted(cases.items()):
                if lang == language:
                    print(f"  {group:24} {n}")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
