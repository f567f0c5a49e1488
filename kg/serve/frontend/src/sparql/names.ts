// Names in place of addresses: labels by a second query to the endpoint, kept while the page lives.

import { ask } from "./ask";

const BATCH = 100;
const MOST = 3_000;
const UNFIT = /[\s<>"{}|\\^`]/;
const LABELS =
  "{ ?iri <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } UNION " +
  "{ ?iri <http://www.w3.org/2000/01/rdf-schema#label> ?label }";

const known = new Map<string, string>();
const asked = new Set<string>();

/** Returns the names found so far, by IRI. */
export function names(): Map<string, string> {
  return known;
}

/** Asks for the names of IRIs not asked for yet; calls back after each part that came. */
export async function findNames(
  iris: Iterable<string>,
  language: string,
  pending: boolean,
  changed: () => void,
  signal: AbortSignal,
): Promise<void> {
  const wanted: string[] = [];
  for (const iri of iris) {
    if (wanted.length >= MOST) break;
    if (!asked.has(iri) && !UNFIT.test(iri)) {
      asked.add(iri);
      wanted.push(iri);
    }
  }
  for (let start = 0; start < wanted.length; start += BATCH) {
    const part = wanted.slice(start, start + BATCH);
    const values = part.map((iri) => `<${iri}>`).join(" ");
    try {
      const query = `SELECT ?iri ?label WHERE { VALUES ?iri { ${values} } ${LABELS} }`;
      const answer = await ask(query, { pending, signal });
      const found = new Map<string, number>();
      for (const [iri, label] of answer.rows) {
        if (!iri || !label) continue;
        const tag = label["xml:lang"] ?? "";
        const rank = tag === language ? 3 : tag === "" ? 2 : 1;
        if (rank > (found.get(iri.value) ?? 0)) {
          found.set(iri.value, rank);
          known.set(iri.value, label.value);
        }
      }
    } catch {
      for (const iri of wanted.slice(start)) asked.delete(iri);
      return; // addresses stay: nothing is lost
    }
    if (part.some((iri) => known.has(iri))) changed();
  }
}
