// The npm package in target/npm (`cargo xtask npm`), used as a program uses it. Run: node --test tests/npm/
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";

const folder = new URL("../../target/npm/", import.meta.url);
const file = (name) => readFile(new URL(name, folder));

let Tagger;
before(async () => {
  const module = await import(new URL("surligne.js", folder));
  await module.default({ module_or_path: await file("surligne_bg.wasm") });
  ({ Tagger } = module);
});

test("offsets slice the caller's own string, whatever is in it", () => {
  const tagger = new Tagger();
  for (const text of [
    "😀 Le groupe a perdu 5 % mardi.",
    "Ligne une.\r\nLe groupe a perdu 5 % mardi.\r\n\r\nEt 3 millions d'euros\ren 2024.",
    "Moitié \ud83d de paire : 5 % de plus.",
  ]) {
    const { annotations } = tagger.tag(text);
    assert.ok(annotations.some(({ label }) => label === "PERCENT"), text);
    for (const { start, end, quote } of annotations) {
      assert.equal(text.slice(start, end), quote);
    }
  }
});

test("values have the guide's keys and are plain objects", () => {
  const { annotations } = new Tagger().tag("Il a perdu 5 % en 2024.", { language: "fr" });
  const percent = annotations.find(({ label }) => label === "PERCENT");
  assert.deepEqual(percent.value, { value: 5 });
  assert.equal(percent.entity, null);
  assert.match(percent.source, /^rule:/);
});

test("names are marked once their model is there", async () => {
  const tagger = new Tagger();
  const text = "Le président Emmanuel Macron se rend à Berlin lundi.";
  const names = () => tagger.tag(text, { language: "fr" }).annotations.filter(({ entity }) => entity);
  assert.deepEqual(names(), []);
  tagger.load_names("fr", await file("models/fr.bin"));
  assert.ok(names().some(({ quote, label }) => quote === "Berlin" && label === "LOC"));
});

test("what is wrong is thrown with advice, and the tagger lives on", async () => {
  const tagger = new Tagger();
  assert.throws(() => tagger.tag("5 %", { language: "de" }), /it should be "fr" or "en"/);
  assert.throws(() => tagger.tag("5 %", { reference_date: "hier" }), /2025-09-12/);
  assert.throws(() => tagger.tag("5 %", { lang: "fr" }), /no option "lang"/);
  assert.throws(() => tagger.load_names("fr", new Uint8Array([1, 2, 3])), /not a name model/);
  const english = await file("models/en.bin");
  assert.throws(() => tagger.load_names("fr", english), /another language/);
  assert.equal(tagger.tag("5 %", null).annotations.length, 1);
});

test("the package holds what it says", async () => {
  const manifest = JSON.parse(await file("package.json"));
  for (const path of [manifest.main, manifest.types, "README.md", "NOTICE", "LICENSE-MIT"]) {
    assert.ok((await file(path)).length > 0, path);
  }
  const types = String(await file(manifest.types));
  assert.match(types, /export interface Annotation/);
  assert.match(types, /tag\(text: string, options\?: TagOptions \| null\): Tagging/);
});
