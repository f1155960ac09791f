// News-like French text and spans over it, the same at every run.

const SUBJECTS = ['Le ministère', 'La direction', 'Le conseil municipal', 'Une association de riverains', 'Le parquet',
  'L’opérateur', 'La préfecture', 'Un syndicat', 'Le tribunal', 'L’agence régionale'];
const VERBS = ['a annoncé', 'a confirmé', 'doit examiner', 'a rejeté', 'prépare', 'a publié', 'conteste', 'soutient'];
const OBJECTS = ['un plan de 12,5 millions d’euros', 'une hausse de 3,4 %', 'la rénovation de 240 logements',
  'un accord avec la région', 'la fermeture de deux sites', 'un rapport de 180 pages', 'des travaux de 18 mois'];
const PLACES = ['à Lyon', 'dans la Drôme', 'à Marseille', 'en Bretagne', 'près de Nantes', 'au Havre', 'à Bruxelles'];
const TIMES = ['mardi 9 septembre', 'depuis 2019', 'la semaine dernière', 'jeudi soir', 'en mars', 'le 3 juin 2024'];

/** A linear congruential generator (Numerical Recipes' constants): the same sequence for the same seed. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/**
 * Text of at least `length` UTF-16 code units in paragraphs of about 500, one a line.
 */
export function article(length, seed = 7) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const paragraphs = [];
  let paragraph = '';
  for (let written = 0; written < length;) {
    const sentence = `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${pick(PLACES)}, ${pick(TIMES)}.`;
    paragraph += (paragraph ? ' ' : '') + sentence;
    written += sentence.length + 1;
    if (paragraph.length >= 450 || written >= length) {
      paragraphs.push(paragraph);
      paragraph = '';
    }
  }
  return paragraphs.join('\n');
}

const LABELS = ['PER', 'ORG', 'LOC', 'DATE', 'MONEY', 'PERCENT', 'MISC', 'NUMBER'];

/**
 * `count` spans over single words, spread evenly, and a few unmarked words near the top to add.
 * Offsets are UTF-16 code units.
 */
export function spans(text, count) {
  const words = [...text.matchAll(/\p{L}{3,}/gu)];
  const step = Math.floor(words.length / count);
  if (step < 2) throw new Error('more spans than the text has room for');
  const span = (id, word, at) =>
    ({ id, start: word.index, end: word.index + word[0].length, label: LABELS[at % LABELS.length] });
  return {
    known: Array.from({ length: count }, (_, at) => span(`s${at}`, words[at * step], at)),
    free: Array.from({ length: 12 }, (_, at) => span(`f${at}`, words[at * step + 1], at)),
  };
}
