/** What the caller knows of the article. */
export interface TagOptions {
  /** Its language; found out when it is not given. */
  language?: "fr" | "en" | "auto" | null;
  /** What relative dates are counted from: `2025-09-12` or `2025-09-12T10:00:00`. */
  reference_date?: string | null;
}

/** A label of the tagger. */
export type Label =
  | "PER" | "ORG" | "LOC" | "MISC"
  | "MONEY" | "PERCENT" | "QUANTITY" | "NUMBER" | "ORDINAL"
  | "DATE" | "TIME" | "DURATION" | "SET";

/** The value of MONEY, PERCENT, QUANTITY, NUMBER, ORDINAL. */
export interface Amount {
  /** The figure in the unit; null when it is vague or a range. */
  value: number | null;
  min?: number;
  max?: number;
  /** ISO 4217; null when the article leaves it out. */
  currency?: string | null;
  /** UCUM where it has a code, else the unit's name. */
  unit?: string;
  /** What a rate is counted by. */
  per?: string;
  vague?: true;
  /** The scale that a vague figure names. */
  magnitude?: number;
  mod?: "approx" | "min" | "max";
  ambiguous?: true;
  /** Percentage points. */
  points?: true;
}

/** The value of DATE, TIME, DURATION, SET. */
export interface Temporal {
  /** TIMEX3 value. */
  timex: string;
  mod?: "START" | "MID" | "END" | "BEFORE" | "AFTER" | "APPROX";
  /** First moment, ISO 8601. */
  start?: string;
  /** First moment after it, ISO 8601. */
  end?: string;
  min?: string;
  max?: string;
  seconds?: number;
  age?: true;
  quant?: string;
  freq?: string;
  vague?: true;
  /** Every reading, the likeliest first. */
  alts?: Temporal[];
}

/** A marked mention: `text.slice(start, end) === quote`. */
export interface Annotation {
  /** In UTF-16 code units. */
  start: number;
  end: number;
  label: Label;
  quote: string;
  value: Amount | Temporal | null;
  /** Who made it, such as `rule:money.scale`. */
  source: string;
  /** How sure it is, 0 to 1. */
  score: number | null;
  /** The id of one of the entities. */
  entity: string | null;
}

/** What several mentions speak of. */
export interface Entity {
  id: string;
  label: Label;
  name: string;
  aliases?: string[];
  /** Wikidata item, `Q142`. */
  wikidata?: string;
  /** ISO 3166-1 alpha-2 code of a country. */
  iso?: string;
}

/** Annotations in text order, which never overlap. */
export interface Tagging {
  language: "fr" | "en";
  annotations: Annotation[];
  entities: Entity[];
}
