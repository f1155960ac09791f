// The page's main states have no fault that axe-core finds (WCAG 2.2 A and AA, and best practice), light and dark.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import * as test from 'node:test';

import { site, tag, visit } from './page.mjs';

const shared = site(test);
const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TEXT = 'Claire Dumontel a levé 12 millions d’euros mardi à Nantes.\nLe ministère prévoit 40 % de plus en 2026.';

async function faults(page) {
  // Evaluated by the debugger, which the page's content security policy does not bind.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark']) {
  for (const [size, viewport] of [['wide', { width: 1280, height: 800 }], ['narrow', { width: 360, height: 740 }]]) {
    test.test(`has no fault, ${colorScheme}, ${size}`, async () => {
      const { page, context } = await visit(shared, { colorScheme, viewport });
      assert.deepEqual(await faults(page), [], 'empty');
      await tag(page, { text: TEXT, language: 'fr', reference_date: '2025-09-12' });
      assert.deepEqual(await faults(page), [], 'tagged');
      await page.locator('mark').first().click();
      await page.waitForTimeout(300);
      assert.deepEqual(await faults(page), [], 'a mention selected');
      await context.close();
    });
  }
}
