// Nothing leaves the machine, and nothing is needed from elsewhere.
import assert from 'node:assert/strict';
import path from 'node:path';
import * as test from 'node:test';
import { pathToFileURL } from 'node:url';

import { DIST, site, tag, visit } from './page.mjs';

const shared = site(test);
const TEXT = 'Le groupe Nexans a perdu 3,2 milliards d’euros en 2024, selon Claire Dumontel.';

test.test('asks for nothing beyond its own files', async () => {
  const context = await shared.browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.goto(shared.address);
  await page.evaluate(() => window.surligne.ready);
  await tag(page, { text: TEXT });
  await tag(page, { text: 'Shell lost $3.2 billion in 2024, said Mark Lennox.', language: 'en' });
  const foreign = asked.filter((url) => !url.startsWith(shared.address) && !/^(blob|data):/.test(url));
  assert.ok(asked.length > 3);
  assert.deepEqual(foreign, []);
  await context.close();
});

test.test('the policy refuses a connection elsewhere', async () => {
  const { page, context } = await visit(shared);
  const outcome = await page.evaluate(() => fetch('https://example.org/').then(() => 'sent', () => 'refused'));
  assert.equal(outcome, 'refused');
  const image = await page.evaluate(() => new Promise((resolve) => {
    const picture = new Image();
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
    picture.src = 'https://example.org/a.png';
  }));
  assert.equal(image, 'img-src');
  await context.close();
});

test.test('works without a network once it was opened', async () => {
  const { page, context } = await visit(shared);
  await tag(page, { text: TEXT });
  const kept = () => page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((key) => window.caches.open(key)));
    const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
    return requests.filter(({ url }) => url.endsWith('.bin')).length;
  });
  for (let tries = 0; await kept() < 2 && tries < 150; tries += 1) await page.waitForTimeout(200);
  assert.equal(await kept(), 2, 'both name models are kept');
  await context.setOffline(true);
  await page.reload();
  await page.evaluate(() => window.surligne.ready);
  const document = await tag(page, { text: TEXT, language: 'fr' });
  const labels = document.annotations.map(({ label }) => label);
  assert.ok(labels.includes('MONEY') && labels.includes('PER'), labels.join(' '));
  await context.close();
});

test.test('opens from disk as one file, and tags', async () => {
  const address = pathToFileURL(path.join(DIST, 'surligne.html')).href;
  const { page, context, errors } = await visit(shared, { address });
  const document = await tag(page, { text: TEXT, language: 'fr' });
  const labels = document.annotations.map(({ label }) => label);
  assert.ok(labels.includes('MONEY') && labels.includes('DATE') && labels.includes('PER'), labels.join(' '));
  const english = await tag(page, { text: 'Mark Lennox lost $3 billion on Tuesday.', language: 'en' });
  assert.ok(english.annotations.some(({ label }) => label === 'PER'));
  assert.deepEqual(errors, []);
  await context.close();
});
