// The cases as every engine gets them: natively by the command line, in wasm by the npm package, and in the page.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse } from 'smol-toml';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Every case's text, in the files' order: `{id, language, text, reference_date?}`. */
export function readCases() {
  const cases = [];
  for (const language of ['fr', 'en']) {
    const folder = path.join(root, 'tests/cases/amounts', language);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.toml')).sort()) {
      for (const { name, text, reference } of parse(readFileSync(path.join(folder, file), 'utf8')).case) {
        cases.push({ id: `${language}/${file}: ${name}`, language, text, reference_date: reference });
      }
    }
  }
  return cases;
}

/** What the command line marks in each text, the names left out: it is given in SURLIGNE, or the debug build's. */
export function tagNatively(cases) {
  const command = process.env.SURLIGNE ?? path.join(root, 'target/debug/surligne');
  const input = cases.map((one) => `${JSON.stringify(one)}\n`).join('');
  const output = execFileSync(command, ['tag', '--jsonl'], { input, maxBuffer: 1 << 28 });
  return String(output).trimEnd().split('\n').map((line) => JSON.parse(line).annotations);
}

/**
 * Amounts and times in a form in which engines compare: span in UTF-16 code units, label, value.
 * @param {(offset: number) => number} [utf16] brings an offset of the engine's into UTF-16 code units
 */
export function comparable(annotations, utf16 = (offset) => offset) {
  const names = new Set(['PER', 'ORG', 'LOC', 'MISC']);
  return annotations.filter(({ label }) => !names.has(label))
    .map(({ start, end, label, value }) => ({ start: utf16(start), end: utf16(end), label, value: value ?? null }));
}

/** Gives the UTF-16 offset of a code point of the text. */
export function fromCodePoints(text) {
  const points = Array.from(text);
  return (at) => points.slice(0, at).join('').length;
}
