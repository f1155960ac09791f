// The cases of tests/cases through the page and its worker: what they mark is what the command line marks.
import assert from 'node:assert/strict';
import * as test from 'node:test';

import { comparable, fromCodePoints, readCases, tagNatively } from '../cases/engines.mjs';
import { site, visit } from './page.mjs';

const shared = site(test);

test.test('the worker marks what native code marks', async () => {
  const cases = readCases();
  const { page, context } = await visit(shared);
  const marked = await page.evaluate(async (given) => {
    const answers = [];
    for (const { text, language, reference_date } of given) {
      await window.surligne.open({ text, language, reference_date });
      await window.surligne.tagged();
      const { annotations } = await window.surligne.document();
      answers.push(annotations.map(({ label, value, offsets: { utf16 } }) => ({ ...utf16, label, value })));
    }
    return answers;
  }, cases);
  const native = tagNatively(cases);
  cases.forEach(({ id, text }, at) => {
    assert.deepEqual(comparable(marked[at]), comparable(native[at], fromCodePoints(text)), id);
  });
  await context.close();
});
