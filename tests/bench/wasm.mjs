// The tagger in wasm (target/npm): megabytes a second, and how much memory it holds. Run by `cargo xtask bench`, or by
// itself after `cargo xtask npm`: node --no-liftoff tests/bench/wasm.mjs
//
// The news is the articles of corpora/news, repeated up to a megabyte. `count` is tagging by itself; `tag` gives JavaScript
// objects as well. Medians of several runs, in processor time, so that other programs on the machine disturb little; the
// native tagger (`cargo bench -p surligne-tagger -- news`) is measured in the same run, where cargo is there. The wasm is
// compiled by the optimising compiler alone, as it is in a worker after its first moments.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const MEGABYTE = 1_000_000;
const RUNS = 5;
const root = new URL('../../', import.meta.url);
const folder = new URL('target/npm/', root);

const { default: load, Tagger } = await import(new URL('surligne.js', folder));
const wasm = await load({ module_or_path: readFileSync(new URL('surligne_bg.wasm', folder)) });

/** The articles of a language, their headers and markup taken out, repeated up to a megabyte. */
function news(language) {
  const articles = new URL(`corpora/news/${language}/`, root);
  const text = readdirSync(articles).sort().map((name) => readFileSync(new URL(name, articles), 'utf8')
    .split('\n').filter((line) => !line.startsWith('# ')).join('\n')
    .replaceAll(/\[\[[^|\]]*\|([^\]]*)\]\]/g, '$1')).join('\n');
  return text.repeat(Math.ceil(MEGABYTE / Buffer.byteLength(text)));
}

/** Megabytes a second, the median of several runs after one that warms up. */
function rate(text, work) {
  const bytes = Buffer.byteLength(text);
  work();
  const seconds = Array.from({ length: RUNS }, () => {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  }).sort((a, b) => a - b);
  return bytes / 1e6 / seconds[RUNS >> 1];
}

const memory = () => `${(wasm.memory.buffer.byteLength / 1e6).toFixed(1)} MB`;
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

row('1 MB of news, in wasm', `MB/s, median of ${RUNS}`);
row('---', '---');
const native = nativeRates();
const options = (language) => ({ language, reference_date: '2025-09-12' });
const texts = { fr: news('fr'), en: news('en') };
const held = [['empty', memory()]];
for (const [language, text] of Object.entries(texts)) {
  const tagger = new Tagger();
  const counted = rate(text, () => tagger.count(text, options(language)));
  const ratio = native[language] ? `, ${(counted / native[language]).toFixed(2)} of the native ${native[language]}` : '';
  row(`${language}, amounts and times`, counted.toFixed(1) + ratio);
  row(`${language}, the same as objects`, rate(text, () => tagger.tag(text, options(language))).toFixed(1));
  tagger.free();
}
held.push(['amounts and times of 1 MB marked', memory()]);
for (const [language, text] of Object.entries(texts)) {
  const tagger = new Tagger();
  tagger.load_names(language, readFileSync(new URL(`models/${language}.bin`, folder)));
  held.push([`and the model of ${language} loaded`, memory()]);
  row(`${language}, with names`, rate(text, () => tagger.count(text, options(language))).toFixed(1));
  row(`${language}, the same as objects`, rate(text, () => tagger.tag(text, options(language))).toFixed(1));
  held.push([`and names of 1 MB marked, ${language}`, memory()]);
  tagger.free();
}
console.log();
row('memory of the instance, which never shrinks', '');
row('---', '---');
for (const line of held) row(...line);

/** The native tagger's rates for amounts and times, by language. */
function nativeRates() {
  try {
    const table = execFileSync('cargo', ['bench', '--quiet', '--package', 'surligne-tagger', '--', 'news'], { cwd: root, encoding: 'utf8' });
    const rates = [...table.matchAll(/news, (\w+), amounts and times \| ([\d.]+)/g)];
    return Object.fromEntries(rates.map(([, language, megabytes]) => [language, Number(megabytes)]));
  } catch {
    return {};
  }
}
