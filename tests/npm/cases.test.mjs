// The cases of tests/cases through wasm: what the npm package marks is what the command line marks.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { comparable, fromCodePoints, readCases, tagNatively } from '../cases/engines.mjs';

test('wasm marks what native code marks', async () => {
  const folder = new URL('../../target/npm/', import.meta.url);
  const module = await import(new URL('surligne.js', folder));
  await module.default({ module_or_path: await readFile(new URL('surligne_bg.wasm', folder)) });
  const tagger = new module.Tagger();
  for (const language of ['fr', 'en']) {
    tagger.load_names(language, await readFile(new URL(`models/${language}.bin`, folder)));
  }
  const cases = readCases();
  assert.ok(cases.length > 1000);
  const native = tagNatively(cases);
  assert.equal(native.length, cases.length);
  cases.forEach(({ id, text, language, reference_date }, at) => {
    const { annotations } = tagger.tag(text, { language, reference_date });
    assert.deepEqual(comparable(annotations), comparable(native[at], fromCodePoints(text)), id);
  });
});
