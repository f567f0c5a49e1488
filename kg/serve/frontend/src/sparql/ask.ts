// Asks the endpoint. Aborting closes the connection, by which the server notices that nobody waits
// any more and ends the reader of the query.

import type { Answer, Term } from "./terms";

const ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9";

/** An error as the server tells it (RFC 9457). */
export interface Problem {
  slug: string;
  title: string;
  detail: string;
  line?: number;
  column?: number;
  /** Whether the cause is known, so that no guess is needed. */
  exact?: boolean;
}

/** Thrown when the server answers with a problem. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Asks a query and returns the whole answer. */
export async function ask(
  query: string,
  options: { pending?: boolean; signal?: AbortSignal } = {},
): Promise<Answer> {
  const fields = new URLSearchParams({ query });
  if (options.pending) fields.set("include_pending", "true");
  const response = await fetch("/sparql", {
    method: "POST",
    headers: { Accept: ACCEPT, "Accept-Language": document.documentElement.lang },
    body: fields,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if (!response.ok) throw new Refused(await problemOf(response));
  const kind = response.headers.get("Content-Type") ?? "";
  const text = await response.text();
  return kind.includes("n-triples") ? graphOf(text) : tableOf(text);
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const found = (await response.json()) as Partial<Problem> & { type?: string };
    const slug = found.type?.split("#")[1] ?? "";
    return { title: "", detail: "", ...found, slug };
  } catch {
    return { slug: "", title: String(response.status), detail: response.statusText };
  }
}

interface Results {
  boolean?: boolean;
  head: { vars?: string[] };
  results?: { bindings: Record<string, Term>[] };
}

function tableOf(text: string): Answer {
  const found = JSON.parse(text) as Results;
  if (found.boolean !== undefined) {
    return { kind: "ask", columns: [], rows: [], truth: found.boolean };
  }
  const columns = found.head.vars ?? [];
  const bindings = found.results?.bindings ?? [];
  const rows = bindings.map((one) => columns.map((name) => one[name]));
  return { kind: "select", columns, rows, truth: false };
}

const TERM = /<([^>]*)>|_:(\S+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?/y;
const ESCAPES: Record<string, string> = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

/** Returns the triples of N-Triples as rows; throws on a line that is none. */
export function graphOf(text: string): Answer {
  const rows: Term[][] = [];
  for (const line of text.split("\n")) {
    if (!line.trim()) continue;
    const row: Term[] = [];
    let place = 0;
    for (let number = 0; number < 3; number += 1) {
      while (line[place] === " ") place += 1;
      TERM.lastIndex = place;
      const match = TERM.exec(line);
      if (!match) throw new SyntaxError(line);
      row.push(termOf(match));
      place = TERM.lastIndex;
    }
    rows.push(row);
  }
  return { kind: "graph", columns: ["subject", "predicate", "object"], rows, truth: false };
}

function termOf(match: RegExpExecArray): Term {
  const [, iri, blank, literal, language, datatype] = match;
  if (iri !== undefined) return { type: "uri", value: unescape(iri) };
  if (blank !== undefined) return { type: "bnode", value: blank };
  const term: Term = { type: "literal", value: unescape(literal ?? "") };
  if (language) term["xml:lang"] = language;
  if (datatype) term.datatype = unescape(datatype);
  return term;
}

function unescape(text: string): string {
  return text.replace(/\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|(.))/g, (_, four, eight, one) =>
    one !== undefined
      ? (ESCAPES[one as string] ?? (one as string))
      : String.fromCodePoint(parseInt((four ?? eight) as string, 16)),
  );
}
