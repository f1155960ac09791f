// What a person does with mouse and keys, from the empty page to a saved correction.
import assert from 'node:assert/strict';
import * as test from 'node:test';

import { paste, site, tag, visit } from './page.mjs';

const shared = site(test);
const TEXT = 'Claire Dumontel a levé 12 millions d’euros mardi à Nantes.';
const quotes = (page) => page.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => mark.textContent));

test.test('a pasted article is marked, listed and shown in words', async () => {
  const { page, context, errors } = await visit(shared);
  await paste(page, { 'text/plain': TEXT });
  await page.evaluate(() => window.surligne.tagged());
  assert.deepEqual(await quotes(page), ['Claire Dumontel', '12 millions d’euros', 'mardi', 'Nantes']);
  const list = await page.locator('aside').innerText();
  assert.match(list, /12 millions d’euros/);
  assert.match(list, /12\sM\s?€/);
  assert.deepEqual(errors, []);
  await context.close();
});

test.test('the sample articles open and are tagged, in both languages', async () => {
  for (const [locale, name] of [['fr-FR', 'Un article en français'], ['en-GB', 'An article in English']]) {
    const { page, context } = await visit(shared, { locale });
    await page.getByRole('button', { name }).click();
    await page.evaluate(() => window.surligne.tagged());
    const { annotations, language } = await page.evaluate(() => window.surligne.document());
    assert.equal(language, locale.slice(0, 2));
    assert.ok(annotations.length > 15, `${annotations.length} annotations`);
    await context.close();
  }
});

test.test('a selected suggestion is rejected and brought back by the keyboard', async () => {
  const { page, context } = await visit(shared);
  await tag(page, { text: TEXT, language: 'fr' });
  const rejected = page.locator('mark.rejected', { hasText: 'Nantes' });
  await page.locator('mark', { hasText: 'Nantes' }).click();
  await page.keyboard.press('Delete');
  await rejected.waitFor();
  const { annotations } = await page.evaluate(() => window.surligne.document());
  assert.equal(annotations.find(({ quote }) => quote === 'Nantes').status, 'rejected');
  await page.keyboard.press('Control+z');
  await rejected.waitFor({ state: 'detached' });
  await context.close();
});

test.test('a browser that lacks what the module needs is told so', async () => {
  const context = await shared.browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new WebAssembly.CompileError('unknown opcode'));
    WebAssembly.compile = refuse;
    WebAssembly.compileStreaming = refuse;
  });
  await page.goto(shared.address);
  await page.getByText('too old for Surligne').waitFor();
  await context.close();
});

test.test('another reference date places relative days anew, in one step', async () => {
  const { page, context } = await visit(shared);
  const start = async () => (await page.evaluate(() => window.surligne.document())).annotations
    .find(({ quote }) => quote === 'mardi').value.start;
  await tag(page, { text: TEXT, language: 'fr', reference_date: '2025-09-12' });
  assert.equal(await start(), '2025-09-09');
  await page.locator('input[type=date]').fill('2025-10-03');
  await page.locator('input[type=date]').press('Tab');
  for (let tries = 0; await start() !== '2025-09-30' && tries < 40; tries += 1) await page.waitForTimeout(100);
  assert.equal(await start(), '2025-09-30');
  await page.evaluate(() => window.surligne.undo());
  assert.equal(await start(), '2025-09-09');
  await context.close();
});

test.test('a large paste is drawn and tagged whole', async () => {
  const { page, context } = await visit(shared);
  const paragraph = `${TEXT} ${TEXT}`;
  const text = Array.from({ length: 1_000_000 / paragraph.length }, () => paragraph).join('\n');
  await paste(page, { 'text/plain': text });
  await page.evaluate(() => window.surligne.tagged());
  const { annotations } = await page.evaluate(() => window.surligne.document());
  assert.ok(annotations.length > 50_000, `${annotations.length} annotations`);
  await context.close();
});
