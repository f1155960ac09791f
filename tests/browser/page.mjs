// What the browser tests share: the release served by a plain file server below a path of its own, one Chromium.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch } from './chromium.mjs';
import { serve } from './server.mjs';

export const DIST = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist');

/**
 * Starts a server of `dist/` and a browser, and stops both after the test file.
 * @param {import('node:test')} test the test module, for its hooks
 */
export function site({ before, after }) {
  const shared = {};
  before(async () => {
    shared.server = await serve({ '/some/path/': DIST });
    shared.browser = await launch();
    shared.address = `${shared.server.origin}/some/path/`;
  });
  after(async () => {
    await shared.browser?.close();
    await shared.server?.close();
  });
  return shared;
}

/**
 * Opens the page in a fresh profile and waits until it is ready. Every error that the page shows in its console is
 * collected in `errors`.
 */
export async function visit(shared, { address = shared.address, ...options } = {}) {
  const context = await shared.browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await page.goto(address);
  await page.evaluate(() => window.surligne.ready);
  return { context, page, errors };
}

/** Opens a text and waits until its suggestions are painted; returns the document. */
export function tag(page, given) {
  return page.evaluate(async (open) => {
    await window.surligne.open(open);
    await window.surligne.tagged();
    return window.surligne.document();
  }, given);
}

/** Puts text on the clipboard's behalf into the page, as Ctrl+V would. */
export function paste(page, kinds) {
  return page.evaluate((entries) => {
    const data = new DataTransfer();
    for (const [type, content] of Object.entries(entries)) data.setData(type, content);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, kinds);
}
