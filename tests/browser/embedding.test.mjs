// The API on window.surligne, as docs/embedding.md promises it.
import assert from 'node:assert/strict';
import * as test from 'node:test';

import { site, tag, visit } from './page.mjs';

const shared = site(test);
const TEXT = 'Claire Dumontel a levé 12 millions d’euros mardi à Nantes.\nUne deuxième ligne 😀 avec 40 %.';

test.test('opens a text and tags it', async () => {
  const { page, context, errors } = await visit(shared);
  const document = await tag(page, { text: TEXT, language: 'fr', reference_date: '2025-09-12' });
  assert.equal(document.text, TEXT);
  const found = document.annotations.map(({ label, quote }) => `${label} ${quote}`);
  assert.ok(found.includes('MONEY 12 millions d’euros'), found.join(' | '));
  assert.ok(found.includes('PERCENT 40 %'), found.join(' | '));
  const tuesday = document.annotations.find(({ quote }) => quote === 'mardi');
  assert.equal(tuesday.value.start, '2025-09-09');
  assert.deepEqual(errors, []);
  await context.close();
});

test.test('with annotations given, tags nothing and honours ids', async () => {
  const { page, context } = await visit(shared);
  const document = await page.evaluate(async (text) => {
    await window.surligne.open({ text, annotations: [{ start: 0, end: 15, label: 'PER', id: 'mine' }] });
    return window.surligne.document();
  }, TEXT);
  assert.deepEqual(document.annotations.map(({ id, label, quote }) => [id, label, quote]), [['mine', 'PER', 'Claire Dumontel']]);
  await context.close();
});

test.test('adds, removes, undoes and redoes, each shown once resolved', async () => {
  const { page, context } = await visit(shared);
  const seen = await page.evaluate(async (text) => {
    const api = window.surligne;
    const shown = () => [...window.document.querySelectorAll('mark')].map((mark) => mark.textContent);
    const seen = [];
    await api.open({ text, annotations: [{ start: 0, end: 6, label: 'PER' }] });
    seen.push(shown());
    const id = await api.add({ start: 51, end: 57, label: 'LOC' });
    seen.push(shown());
    await api.remove(id);
    seen.push(shown());
    await api.undo();
    seen.push(shown());
    await api.undo();
    seen.push(shown());
    await api.redo();
    seen.push(shown());
    return seen;
  }, TEXT);
  assert.deepEqual(seen, [['Claire'], ['Claire', 'Nantes'], ['Claire'], ['Claire', 'Nantes'], ['Claire'], ['Claire', 'Nantes']]);
  await context.close();
});

test.test('counts in UTF-16 code units past an emoji', async () => {
  const { page, context } = await visit(shared);
  const start = TEXT.indexOf('40 %');
  const quote = await page.evaluate(async ({ text, start }) => {
    await window.surligne.open({ text, annotations: [{ start, end: start + 4, label: 'PERCENT' }] });
    return (await window.surligne.document()).annotations[0].quote;
  }, { text: TEXT, start });
  assert.equal(quote, '40 %');
  await context.close();
});

test.test('refuses what does not fit, in words, and keeps what is open', async () => {
  const { page, context } = await visit(shared);
  const outcome = await page.evaluate(async (text) => {
    await window.surligne.open({ text, annotations: [] });
    const refused = [];
    for (const bad of [
      () => window.surligne.add({ start: 5, end: 5, label: 'PER' }),
      () => window.surligne.add({ start: 0, end: 5000, label: 'PER' }),
      () => window.surligne.remove('none such'),
      () => window.surligne.open({ text: 'a', annotations: [{ start: 0, end: 9, label: 'PER' }] }),
      () => window.surligne.open({ text: 'a', reference_date: 'mardi' }),
      () => window.surligne.open({}),
    ]) {
      try { await bad(); refused.push(null); } catch (error) { refused.push(String(error.message ?? error)); }
    }
    return { refused, kept: (await window.surligne.document()).text };
  }, TEXT);
  for (const message of outcome.refused) assert.ok(message && message.length > 10, JSON.stringify(outcome.refused));
  assert.equal(outcome.kept, TEXT);
  await context.close();
});

test.test('tells subscribers of each change', async () => {
  const { page, context } = await visit(shared);
  const told = await page.evaluate(async (text) => {
    let told = 0;
    await window.surligne.open({ text, annotations: [] });
    const stop = window.surligne.subscribe(() => { told += 1; });
    await window.surligne.add({ start: 0, end: 6, label: 'PER' });
    const afterAdd = told;
    stop();
    await window.surligne.undo();
    return { afterAdd, afterStop: told };
  }, TEXT);
  assert.ok(told.afterAdd >= 1, 'an addition is told');
  assert.equal(told.afterStop, told.afterAdd, 'nothing is told once the subscription is ended');
  await context.close();
});
