// What may stand at a place: classes and properties that occur in the graph, the properties of the
// variable's class first; behind a property its values, where they are a short list. All of it is
// /vocabulary.json and /vocabulary/values.json of this server.

import { isWord, tokensOf, type Token } from "./tokens";

/** A class or a property in use. */
export interface Word {
  iri: string;
  name: string;
  count: number;
  labels: Record<string, string>;
  properties?: Record<string, number>;
}

interface Vocabulary {
  prefixes: Record<string, string>;
  classes: Word[];
  properties: Word[];
}

/** A word offered, with its kind and how often it occurs there. */
export interface Offer {
  word: Word;
  kind: "class" | "property" | "value";
  count: number;
}

const MOST = 40;
const TYPED = /(?:[\p{L}_][\p{L}\p{N}_.-]*)?:?[\p{L}\p{N}_-]*$/u;
const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

let loading: Promise<Vocabulary> | undefined;

/** Loads the vocabulary, once. */
export function loadVocabulary(): Promise<Vocabulary> {
  loading ??= fetch("/vocabulary.json").then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json() as Promise<Vocabulary>;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

const valuesOf = new Map<string, Promise<Word[]>>();

/** Loads the values of a property, once; none where they are no short list. */
function loadValues(iri: string): Promise<Word[]> {
  const loaded =
    valuesOf.get(iri) ??
    fetch(`/vocabulary/values.json?${new URLSearchParams({ property: iri })}`).then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      return ((await response.json()) as { values: Word[] }).values;
    });
  valuesOf.set(iri, loaded);
  loaded.catch(() => valuesOf.delete(iri));
  return loaded;
}

/** Returns the word that is being typed before a place. */
export function typedBefore(text: string): string {
  return TYPED.exec(text)?.[0] ?? "";
}

/** Returns what may stand at a place of a query; nothing where it is no class, property or value. */
export async function offersAt(text: string, place: number, known: Vocabulary): Promise<Offer[]> {
  const typed = typedBefore(text.slice(0, place));
  if (/[?$@]$/.test(text.slice(0, place - typed.length))) return [];
  const before = tokensOf(text.slice(0, place - typed.length));
  const property = propertyAt(before, text, known);
  if (property) {
    const values = await loadValues(property);
    return ranked(values, typed).map((word) => ({ word, kind: "value", count: word.count }));
  }
  const kind = kindAfter(before);
  if (!kind) return [];
  const all = kind === "class" ? known.classes : known.properties;
  const wanted = fold(typed);
  const uses = kind === "property" ? usesOf(before, text, known) : undefined;
  const offers: (Offer & { rank: number })[] = [];
  all.forEach((word, index) => {
    const here = uses?.[index] ?? 0;
    const rank = rankOf(word, wanted) - (uses && !here ? 10 : 0);
    if (rankOf(word, wanted) > 0) offers.push({ word, kind, count: here || word.count, rank });
  });
  offers.sort((a, b) => b.rank - a.rank || b.count - a.count);
  return offers.slice(0, MOST);
}

/** Returns the words that fit what is typed, the best first. */
function ranked(words: Word[], typed: string): Word[] {
  const wanted = fold(typed);
  const ranks = new Map(words.map((word) => [word, rankOf(word, wanted)]));
  return words
    .filter((word) => ranks.get(word))
    .sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || b.count - a.count)
    .slice(0, MOST);
}

/** Returns the property whose value stands at a place; nothing where another thing does. */
function propertyAt(tokens: Token[], text: string, known: Vocabulary): string | undefined {
  if (!tokens.some((token) => token.text === "{")) return undefined;
  const statement = tokens.slice(startOf(tokens));
  const subject = statement[0];
  if (!subject || !(isTerm(subject) || subject.text === "[")) return undefined;
  let start = 1;
  statement.forEach((token, index) => {
    if (token.text === ";" || token.text === "[") start = index + 1;
  });
  // A path of steps forward, of which the last leads to the value; before it, values and commas.
  const part = statement.slice(start);
  const comma = part.findIndex((token) => token.text === ",");
  const path = comma < 0 ? part : part.slice(0, comma - 1);
  const values = comma < 0 ? [] : part.slice(comma - 1);
  const isStep = (token: Token): boolean => token.kind === "iri" || token.kind === "name";
  const alternate = (all: Token[], fits: (token: Token) => boolean, sign: string): boolean =>
    all.every((token, index) => (index % 2 ? token.text === sign : fits(token)));
  if (path.length % 2 === 0 || !alternate(path, isStep, "/")) return undefined;
  if (values.length % 2 === 1 || !alternate(values, isTerm, ",")) return undefined;
  const step = path.at(-1);
  if (!step || isType(step)) return undefined;
  const iri = expand(step, prefixesOf(text, known.prefixes));
  return known.properties.some((word) => word.iri === iri) ? iri : undefined;
}

function rankOf(word: Word, wanted: string): number {
  const name = fold(word.name);
  const local = name.slice(name.indexOf(":") + 1);
  if (name.startsWith(wanted)) return 4;
  if (local.startsWith(wanted)) return 3;
  const labels = Object.values(word.labels).map(fold);
  if (labels.some((label) => label.startsWith(wanted))) return 2;
  return local.includes(wanted) || labels.some((label) => label.includes(wanted)) ? 1 : 0;
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Returns what stands after these tokens. */
function kindAfter(tokens: Token[]): Offer["kind"] | null {
  if (!tokens.some((token) => token.text === "{")) return null;
  const last = tokens.at(-1);
  if (!last) return null;
  if (isType(last)) return "class";
  if ([";", "/", "|", "^", "!"].includes(last.text)) return "property";
  const statement = tokens.slice(startOf(tokens));
  return statement.length === 1 && isTerm(last) ? "property" : null;
}

function isType(token: Token): boolean {
  return (
    (token.kind === "word" && token.text === "a") ||
    token.text === "rdf:type" ||
    token.text === `<${RDF_TYPE}>`
  );
}

function isTerm(token: Token): boolean {
  return ["variable", "iri", "name", "blank"].includes(token.kind);
}

/** Returns where the last statement begins. */
function startOf(tokens: Token[]): number {
  let start = tokens.length;
  while (start > 0 && !["{", "}", "."].includes(tokens[start - 1]?.text ?? "")) start -= 1;
  return start;
}

/** Returns how often each property stands at members of the subject's classes, if they are named. */
function usesOf(
  before: Token[],
  text: string,
  known: Vocabulary,
): Record<string, number> | undefined {
  const last = before.at(-1)?.text;
  if (last === "/" || last === "|" || last === "^") return undefined;
  const subject = before[startOf(before)];
  if (!subject) return undefined;
  const prefixes = prefixesOf(text, known.prefixes);
  const classes = new Set<string>();
  const tokens = tokensOf(text);
  let current: Token | undefined;
  tokens.forEach((token, index) => {
    if (["{", "}", "."].includes(token.text)) current = tokens[index + 1];
    const next = tokens[index + 1];
    if (next && current?.text === subject.text && isType(token)) classes.add(expand(next, prefixes));
  });
  const found = known.classes.filter((word) => classes.has(word.iri) && word.properties);
  if (!found.length) return undefined;
  const uses: Record<string, number> = {};
  for (const word of found) {
    for (const [place, count] of Object.entries(word.properties ?? {})) {
      uses[place] = (uses[place] ?? 0) + count;
    }
  }
  return uses;
}

function expand(token: Token, prefixes: Record<string, string>): string {
  if (token.kind === "iri") return token.text.slice(1, -1);
  const [prefix = "", local = ""] = token.text.split(/:(.*)/s);
  return prefix in prefixes ? `${prefixes[prefix]}${local}` : token.text;
}

/** Returns the prefixes that a query declares. */
export function prefixesOf(text: string, known: Record<string, string>): Record<string, string> {
  const found: Record<string, string> = { ...known };
  const tokens = tokensOf(text);
  tokens.forEach((token, index) => {
    const name = tokens[index + 1];
    const iri = tokens[index + 2];
    if (isWord(token, "PREFIX") && name && iri?.kind === "iri") {
      found[name.text.replace(/:$/, "")] = iri.text.slice(1, -1);
    }
  });
  return found;
}

/** Returns the line that declares a word's prefix, if the query does not. */
export function missingPrefix(word: Word, text: string, known: Record<string, string>): string {
  const prefix = word.name.split(":")[0] ?? "";
  const space = known[prefix];
  if (!space || !word.iri.startsWith(space) || prefix in prefixesOf(text, {})) return "";
  return `PREFIX ${prefix}: <${space}>\n`;
}
