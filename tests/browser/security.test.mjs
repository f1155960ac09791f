// Pasted and imported markup never runs.
import assert from 'node:assert/strict';
import * as test from 'node:test';

import { paste, site, visit } from './page.mjs';

const shared = site(test);
const HOSTILE = '<p>Le <b>groupe</b> perd 40 %</p><img src=x onerror="window.ran = 1"><script>window.ran = 2</script>'
  + '<svg onload="window.ran = 3"></svg><iframe srcdoc="<script>parent.ran = 4</script>"></iframe>'
  + '<a href="javascript:window.ran = 5">lien</a><p>Second paragraphe</p>';

test.test('pasted HTML becomes its text, paragraphs kept, and nothing in it runs', async () => {
  const { page, context } = await visit(shared);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await paste(page, { 'text/html': HOSTILE, 'text/plain': 'sans importance' });
  await page.evaluate(() => window.surligne.tagged());
  const { text } = await page.evaluate(() => window.surligne.document());
  assert.match(text, /Le groupe perd 40 %\n+/);
  assert.match(text, /Second paragraphe/);
  assert.doesNotMatch(text, /window\.ran|<|sans importance/);
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.deepEqual(asked.filter((url) => !url.startsWith(shared.address) && !/^(blob|data):/.test(url)), []);
  await context.close();
});

test.test('a page saved from the web becomes its text', async () => {
  const { page, context } = await visit(shared);
  await page.locator('#file-input').setInputFiles({ name: 'perte.HTML', mimeType: 'text/html', buffer: Buffer.from(HOSTILE) });
  await page.locator('mark', { hasText: '40 %' }).waitFor();
  const { text, title } = await page.evaluate(() => window.surligne.document());
  assert.match(text, /Le groupe perd 40 %\n+/);
  assert.doesNotMatch(text, /window\.ran|</);
  assert.equal(title, 'perte');
  assert.equal(await page.evaluate(() => window.ran), undefined);
  await context.close();
});

test.test('a text that looks like markup stays text', async () => {
  const { page, context } = await visit(shared);
  const text = `<img src=x onerror="window.ran = 1"> & 40 % <script>window.ran = 2</script>`;
  await page.evaluate(async (given) => {
    await window.surligne.open({ text: given, annotations: [{ start: 0, end: 36, label: '<b>LOI</b>' }] });
  }, text);
  assert.equal((await page.evaluate(() => window.surligne.document())).text, text);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.equal(await page.locator('main img, main script, main b').count(), 0);
  await context.close();
});
