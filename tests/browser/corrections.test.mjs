// The ways from a wrong mark to a right one, and what becomes of words that are being typed.
import assert from 'node:assert/strict';
import * as test from 'node:test';

import { site, visit } from './page.mjs';

const shared = site(test);
const TEXT = 'Claire Dumontel dirige Nordhavn Energi à Nantes.\nDumontel quitte Nordhavn.';
const span = (quote, label, from = 0) => {
  const start = TEXT.indexOf(quote, from);
  return { start, end: start + quote.length, label, id: `${quote}@${start}` };
};

/** Opens the text with these annotations; nothing is tagged. */
async function open(annotations) {
  const visited = await visit(shared);
  await visited.page.evaluate((given) => window.surligne.open(given), { text: TEXT, annotations });
  return visited;
}

const document = (page) => page.evaluate(() => window.surligne.document());

/** Waits until the document is as `is` says: what a key does is done in the next task. */
async function until(page, is) {
  const found = async () => is(await document(page));
  for (let tries = 0; tries < 200 && !await found(); tries += 1) await page.waitForTimeout(25);
  assert.ok(await found(), JSON.stringify((await document(page)).annotations.map(({ quote, label, entity, note }) =>
    ({ quote, label, entity, note }))));
}

/** Selects words of the article, as a drag of the mouse would. */
async function select(page, from, to) {
  await page.evaluate(([[fromParagraph, start], [toParagraph, end]]) => {
    const place = (paragraph, offset) => {
      const walker = window.document.createTreeWalker(window.document.querySelectorAll('#article p')[paragraph], 4);
      let left = offset;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (left <= node.length) return [node, left];
        left -= node.length;
      }
      throw new Error('past the end');
    };
    window.getSelection().setBaseAndExtent(...place(fromParagraph, start), ...place(toParagraph, end));
  }, [from, to]);
}

test.test('a number gives the selected mention another label, in one step', async () => {
  const { page, context } = await open([span('Nordhavn Energi', 'PER')]);
  await page.locator('mark').click();
  await page.keyboard.press('2');
  await until(page, ({ annotations: [first] }) => first.label === 'ORG');
  await page.keyboard.press('Control+z');
  await until(page, ({ annotations: [first] }) => first.label === 'PER');
  await context.close();
});

test.test('words selected over a mention become its boundaries', async () => {
  const { page, context } = await open([span('Nordhavn', 'ORG')]);
  await select(page, [0, 23], [0, 38]);
  await page.getByTestId('move-here').waitFor();
  await page.keyboard.press('b');
  await until(page, ({ annotations }) => annotations.length === 1 && annotations[0].quote === 'Nordhavn Energi');
  await page.keyboard.press('Control+z');
  await until(page, ({ annotations }) => annotations[0].quote === 'Nordhavn');
  await context.close();
});

test.test('words selected across paragraphs are one mention', async () => {
  const { page, context } = await open([]);
  await select(page, [0, 41], [1, 8]);
  await page.getByTestId('label-chooser').waitFor();
  await page.keyboard.press('4');
  await until(page, ({ annotations }) => annotations.length === 1 && annotations[0].quote === 'Nantes.\nDumontel');
  assert.equal(await page.locator('mark').count(), 2);
  await context.close();
});

test.test('entities are parted and merged by the keyboard, each in one step of undo', async () => {
  const { page, context } = await open([span('Claire Dumontel', 'PER'), span('Dumontel', 'PER', 49)]);
  const entities = ({ annotations }) => annotations.map(({ entity }) => entity);
  for (const at of [0, 1]) {
    await page.locator('mark').nth(at).click();
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'En faire une nouvelle entité' }).click();
    await until(page, (opened) => Boolean(entities(opened)[at]));
  }
  await until(page, (opened) => new Set(entities(opened)).size === 2);
  // The second joins the first, which shares a word with it and so comes first.
  await page.keyboard.press('j');
  await page.locator('.entity-choice input').waitFor();
  await page.keyboard.press('Enter');
  await until(page, (opened) => new Set(entities(opened)).size === 1 && opened.entities.length === 1);
  assert.deepEqual((await document(page)).entities[0].aliases, ['Dumontel']);
  await page.getByTestId('undo').click();
  await until(page, (opened) => opened.entities.length === 2);
  await context.close();
});

test.test('a note that is being typed survives another selection, a new drawing and a reload', async () => {
  const { page, context } = await open([span('Nantes', 'LOC'), span('Nordhavn Energi', 'ORG')]);
  const note = (quote) => ({ annotations }) => annotations.find((mention) => mention.quote === quote)?.note;
  await page.locator('mark', { hasText: 'Nantes' }).click();
  await page.getByTestId('note').pressSequentially('en Loire');
  // The host page changes the mention under the field: what is typed stays.
  await page.evaluate(() => window.surligne.add({ start: 16, end: 22, label: 'MISC' }));
  await page.getByTestId('note').pressSequentially('-Atlantique');
  await page.locator('mark', { hasText: 'Nordhavn' }).click();
  await until(page, (opened) => note('Nantes')(opened) === 'en Loire-Atlantique');
  await page.getByTestId('note').pressSequentially('à vérifier');
  await page.reload();
  await page.evaluate(() => window.surligne.ready);
  await page.locator('mark').first().waitFor();
  await until(page, (opened) => note('Nordhavn Energi')(opened) === 'à vérifier');
  assert.equal(note('Nantes')(await document(page)), 'en Loire-Atlantique');
  await context.close();
});

test.test('a dateline without its year is offered once the year is given', async () => {
  const { page, context } = await visit(shared);
  await page.evaluate(async () => {
    await window.surligne.open({ text: 'Nantes, le 12 septembre\nClaire Dumontel a démissionné mardi.', language: 'fr' });
    await window.surligne.tagged();
  });
  await page.getByTestId('dateline-year').fill('2025');
  await page.getByTestId('dateline-take').click();
  await until(page, ({ reference_date }) => reference_date === '2025-09-12');
  const { annotations } = await document(page);
  assert.equal(annotations.find(({ quote }) => quote === 'mardi').value.start, '2025-09-09');
  await context.close();
});

test.test('the list fills the room that closed details leave', async () => {
  const { page, context } = await visit(shared);
  const text = Array.from({ length: 60 }, (_, at) => `Lieu ${at} ici`).join('\n');
  const annotations = [...text.matchAll(/Lieu \d+/g)].map(({ 0: quote, index }) =>
    ({ start: index, end: index + quote.length, label: 'LOC' }));
  await page.evaluate((given) => window.surligne.open(given), { text, annotations });
  await page.locator('mark').nth(20).click();
  await page.getByTestId('details').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('details').waitFor({ state: 'detached' });
  await page.waitForFunction(() => {
    const list = window.document.querySelector('.list').getBoundingClientRect();
    const rows = [...window.document.querySelectorAll('.list .row')].map((row) => row.getBoundingClientRect());
    return rows[0].top <= list.top && rows.at(-1).bottom >= list.bottom;
  });
  await context.close();
});
