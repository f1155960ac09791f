// How long the page takes, as ratios to a bare page in the same run. `cargo xtask bench` runs it on dist/.
//
// Each repetition opens fresh pages, ours and the bare one in turn, so that a machine that slows down slows both.
// "painted" is wall time from the call to the second animation frame after it; "main" is the processor's time that the
// main thread took in between (the DevTools protocol's TaskDuration in thread ticks): display frames do not round it, and
// on a machine that does other work it does not count the time in which the thread had to wait.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';
import { article, spans } from './text.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const repetitions = Number(process.argv[2] ?? 5);

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

const small = article(5_000);
const large = article(500_000);
const marks = spans(large, 10_000);

const server = await serve({ '/ours/': path.resolve(here, '../../dist'), '/bare/': here });
const browser = await launch();
const results = new Map();

function record(row, candidate, sample) {
  const key = `${row}\t${candidate}`;
  if (!results.has(key)) results.set(key, []);
  results.get(key).push(sample);
}

async function open(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${server.origin}${address}`);
  return { context, page, protocol };
}

/** Runs `act` in the page and measures it. */
async function measure({ page, protocol }, act, argument) {
  const busy = async () => {
    const { metrics } = await protocol.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  await page.evaluate((given) => { window.given = given; }, argument);
  // As one expression, since the page's content security policy lets no code be made from strings inside it.
  const before = await busy();
  const painted = await page.evaluate(`(async () => {
    const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
    await frame();
    const started = performance.now();
    await (${act})(window.given);
    await frame();
    await frame();
    return performance.now() - started;
  })()`);
  return { painted, main: (await busy()) - before };
}

async function edits(row, candidate, tab, add, remove) {
  for (let at = 0; at < 5; at += 1) record(`add one, ${row}`, candidate, await measure(tab, add, marks.free[at]));
  for (let at = 0; at < 5; at += 1) record(`remove one, ${row}`, candidate, await measure(tab, remove, `s${2 * at + 1}`));
}

async function ours() {
  const tab = await open('/ours/');
  await tab.page.evaluate(() => window.surligne.ready);
  // The worker and the language's model are warm from here on: the model is loaded, and the browser's second, slower
  // compiler, which sets in once code has run some times, does not take the second core while we measure.
  for (let seed = 3; seed < 13; seed += 1) {
    await tab.page.evaluate(async (text) => { await window.surligne.open({ text }); await window.surligne.tagged(); },
      article(2_000, seed));
  }
  record('5 kB, paste to painted', 'ours', await measure(tab, async (text) => {
    await window.surligne.open({ text });
    await window.surligne.tagged();
  }, small));
  record('500 kB / 10,000, open to painted', 'ours', await measure(tab, (given) => window.surligne.open(given),
    { text: large, annotations: marks.known }));
  await edits('at 10,000', 'ours', tab, (span) => window.surligne.add(span), (id) => window.surligne.remove(id));
  await tab.context.close();
}

async function bare() {
  const tab = await open('/bare/bare.html');
  await tab.page.waitForFunction(() => window.bare);
  record('5 kB, paste to painted', 'bare', await measure(tab, (text) => window.bare.open(text, [], false), small));
  record('500 kB / 10,000, open to painted', 'bare', await measure(tab,
    ({ text, annotations }) => window.bare.open(text, annotations), { text: large, annotations: marks.known }));
  await edits('at 10,000', 'bare', tab, (span) => window.bare.add(span), (id) => window.bare.remove(id));
  await tab.context.close();
}

for (let at = 0; at < repetitions; at += 1) {
  await ours();
  await bare();
}
await browser.close();
await server.close();

console.log('| what | ours painted | bare painted | ratio | ours main thread | bare main thread | ratio |');
console.log('|---|---|---|---|---|---|---|');
for (const row of new Set([...results.keys()].map((key) => key.split('\t')[0]))) {
  const of = (candidate, figure) => median(results.get(`${row}\t${candidate}`).map((sample) => sample[figure]));
  const cells = ['painted', 'main'].flatMap((figure) => {
    const [mine, least] = [of('ours', figure), of('bare', figure)];
    return [`${mine.toFixed(1)} ms`, `${least.toFixed(1)} ms`, `${(mine / least).toFixed(2)}×`];
  });
  console.log(`| ${row} | ${cells.join(' | ')} |`);
}
