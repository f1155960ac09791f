// What is kept of a person's work when the page goes away.
import assert from 'node:assert/strict';
import * as test from 'node:test';

import { site, tag, visit } from './page.mjs';

const shared = site(test);
const TEXT = 'Claire Dumontel a levé 12 millions d’euros mardi à Nantes.';
const quotes = (page) => page.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => mark.textContent));
const notes = (page) => page.evaluate(() => Object.entries(localStorage).filter(([name]) => name.startsWith('surligne.left.')));

test.test('a page that broke down says so, and keeps the work', async () => {
  const { page, context } = await visit(shared);
  await page.evaluate(() => window.surligne.open({ text: 'Une hausse de 4 %.', language: 'fr' }));
  await page.evaluate(() => window.surligne.tagged());
  await page.waitForTimeout(1000);
  assert.equal(await page.locator('#surligne-crashed').count(), 0);
  // A module whose only function is `unreachable`, called as the page's own are: by the browser.
  await page.evaluate(() => {
    const trap = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
    setTimeout(new WebAssembly.Instance(new WebAssembly.Module(trap)).exports.t);
  });
  await page.locator('#surligne-crashed[role=alert]').waitFor();
  assert.match(await page.locator('#surligne-crashed').textContent(), /recharge|reload/i);
  await page.reload();
  await page.locator('main mark', { hasText: '4 %' }).waitFor();
  assert.equal(await page.locator('#surligne-crashed').count(), 0);
  await context.close();
});

test.test('work is there again after a reload', async () => {
  const { page, context } = await visit(shared);
  await page.evaluate(async (text) => {
    await window.surligne.open({ text, annotations: [{ start: 0, end: 15, label: 'PER' }] });
    await window.surligne.add({ start: 51, end: 57, label: 'LOC' });
  }, TEXT);
  await page.waitForTimeout(1500);
  await page.reload();
  await page.evaluate(() => window.surligne.ready);
  await page.waitForSelector('mark');
  assert.deepEqual(await quotes(page), ['Claire Dumontel', 'Nantes']);
  await context.close();
});

test.test('an article opened while the last one is still being restored stays open', async () => {
  const { page, context } = await visit(shared);
  await tag(page, { text: TEXT });
  await page.waitForTimeout(1500);
  await page.addInitScript(() => {
    // The page asks its store for the article: the person is quicker than the answer.
    window.meanwhile = new Promise((resolve) => {
      const { get } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.get = function ask(...key) {
        IDBObjectStore.prototype.get = get;
        resolve(window.surligne.open({ text: 'Autre article.', annotations: [] }));
        return get.apply(this, key);
      };
    });
  });
  await page.reload();
  await page.evaluate(() => window.meanwhile);
  await page.waitForTimeout(1000);
  assert.equal((await page.evaluate(() => window.surligne.document())).text, 'Autre article.');
  await context.close();
});

test.test('an article written down before it was tagged is tagged when it comes back', async () => {
  const { page, context } = await visit(shared);
  await page.evaluate((text) => {
    // The tagger never answers.
    Worker.prototype.postMessage = () => {};
    return window.surligne.open({ text });
  }, TEXT);
  await page.waitForTimeout(1500);
  await page.reload();
  await page.waitForSelector('mark');
  assert.ok((await quotes(page)).includes('12 millions d’euros'));
  await context.close();
});

test.test('what was done in the last moment is there, though the store was no longer written', async () => {
  const { page, context } = await visit(shared);
  // What the next page finds before it has done anything.
  await page.addInitScript(() => { window.found = Object.entries(localStorage); });
  await page.evaluate(async (text) => {
    // A browser may give up what a page that goes away writes to the store.
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function begin(names, mode, ...rest) {
      if (mode === 'readwrite') throw new DOMException('The page goes away', 'InvalidStateError');
      return transaction.call(this, names, mode, ...rest);
    };
    await window.surligne.open({ text, annotations: [{ start: 0, end: 15, label: 'PER' }] });
    await window.surligne.add({ start: 51, end: 57, label: 'LOC' });
  }, TEXT);
  await page.reload();
  await page.waitForSelector('mark');
  assert.deepEqual(await quotes(page), ['Claire Dumontel', 'Nantes']);
  assert.deepEqual(await notes(page), [], 'the note is gone once the store has it');

  // A note that is older than the store changes nothing in it.
  const found = await page.evaluate(() => window.found);
  assert.ok(found.some(([name]) => name.startsWith('surligne.left.')));
  await page.evaluate(() => window.surligne.add({ start: 43, end: 48, label: 'DATE' }));
  await page.reload();
  await page.waitForSelector('mark');
  await page.evaluate((entries) => entries.forEach(([name, note]) => localStorage.setItem(name, note)), found);
  await page.reload();
  await page.waitForSelector('mark');
  assert.deepEqual(await quotes(page), ['Claire Dumontel', 'mardi', 'Nantes']);
  assert.deepEqual(await notes(page), []);
  await context.close();
});

test.test('a reload loses nothing, whenever it comes', async () => {
  const { page, context } = await visit(shared);
  // Changes are written half a second after they were made: before, about then, and after.
  for (const wait of [0, 60, 300, 480, 490, 500, 510, 520, 600]) {
    const text = `${wait} : ${TEXT}`;
    await page.evaluate((given) => window.surligne.open({ text: given, annotations: [{ start: 0, end: 1, label: 'MISC' }] }), text);
    await page.evaluate((ms) => { setTimeout(() => window.location.reload(), ms); }, wait);
    await page.waitForEvent('load');
    await page.waitForSelector('mark');
    assert.equal((await page.evaluate(() => window.surligne.document())).text, text);
  }
  await context.close();
});

test.test('a text that is being typed is there after a reload, and after another article', async () => {
  const { page, context } = await visit(shared);
  const field = page.locator('main textarea');
  await field.pressSequentially('Une hausse de 4 %');
  await page.reload();
  await page.waitForFunction(() => document.querySelector('main textarea')?.value === 'Une hausse de 4 %');
  await page.getByTestId('sample-fr').click();
  await page.evaluate(() => window.surligne.tagged());
  await page.getByRole('button', { name: 'Nouvel article' }).click();
  assert.equal(await field.inputValue(), 'Une hausse de 4 %');
  await field.press('Control+Enter');
  await page.locator('mark', { hasText: '4 %' }).waitFor();
  await page.getByRole('button', { name: 'Nouvel article' }).click();
  assert.equal(await field.inputValue(), '', 'what was taken is no draft');
  await context.close();
});

test.test('a text that is being edited is there after a reload, until it is taken or given up', async () => {
  const { page, context } = await visit(shared);
  const field = page.locator('#whole-text');
  const edit = async () => {
    await page.getByRole('button', { name: 'Plus d’actions' }).click();
    await page.getByText('Modifier le texte').click();
  };
  await page.evaluate((text) => window.surligne.open({ text, annotations: [{ start: 51, end: 57, label: 'LOC' }] }), TEXT);
  await edit();
  await field.press('Control+Home');
  await field.pressSequentially('Enfin : ');
  await page.reload();
  await field.waitFor();
  assert.equal(await field.inputValue(), `Enfin : ${TEXT}`);
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  assert.deepEqual(await quotes(page), ['Nantes']);
  await edit();
  assert.equal(await field.inputValue(), TEXT, 'given up');
  await context.close();
});
