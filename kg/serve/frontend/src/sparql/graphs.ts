// The same query with the graph of each triple pattern: `s p o` becomes `GRAPH ?g { s p o }`, with
// graphs that do not count left out. Lists of predicates and objects and sequences of properties are
// taken apart, so that each statement may come from a graph of its own. What is no plain pattern (a
// repeated path, an alternative, a sub-query, a count) has no such graph, and that is said.

import { tell } from "./texts";
import { isWord, tokensOf, type Token } from "./tokens";
import { TR } from "./terms";

/** The query with graphs, or why there is none. */
export type WithGraphs = { query: string } | { reason: string };

const AGGREGATES = new Set(["COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"]);
const GRAPH = "?terang_graph_";
const STEP = "?terang_step_";

class NotPossible extends Error {}

function refuse(key: string, part = ""): never {
  throw new NotPossible(tell(`reason.${key}`, { part }));
}

/** Rewrites a query so that its rows name the graphs they come from. */
export function withGraphs(text: string, pending: boolean): WithGraphs {
  try {
    if (pending) refuse("pending");
    return { query: new Rewriter(text).rewrite() };
  } catch (error) {
    if (error instanceof NotPossible) return { reason: error.message };
    throw error;
  }
}

class Rewriter {
  private readonly tokens: Token[];
  private readonly variables = new Set<string>();
  private at = 0;
  private graphs = 0;
  private steps = 0;

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  rewrite(): string {
    const select = this.tokens.findIndex(
      (token) => token.kind === "word" && /^(SELECT|ASK|CONSTRUCT|DESCRIBE)$/i.test(token.text),
    );
    if (!isWord(this.tokens[select], "SELECT")) refuse("form");
    for (const token of this.tokens) {
      if (token.kind !== "word") continue;
      const word = token.text.toUpperCase();
      if (["GROUP", "HAVING"].includes(word) || AGGREGATES.has(word)) refuse("grouped");
      if (["GRAPH", "FROM"].includes(word)) refuse("graph");
      if (word === "SERVICE") refuse("pattern", word);
    }
    this.at = this.tokens.findIndex((token, index) => index > select && token.text === "{");
    if (this.at < 0) refuse("pattern", "?");
    const open = this.at;
    const body = this.group();
    const rest = this.tokens[this.at]?.start ?? this.text.length;
    const where = this.tokens[open - 1];
    const headEnd = isWord(where, "WHERE") ? (where?.start ?? 0) : (this.tokens[open]?.start ?? 0);
    let head = this.text.slice(0, headEnd).trimEnd();
    if (head.endsWith("*")) head = `${head.slice(0, -1)}${[...this.variables].join(" ")}`;
    const columns = Array.from({ length: this.graphs }, (_, index) => `${GRAPH}${index + 1}`);
    return `${head} ${columns.join(" ")}\nWHERE ${body}\n${this.text.slice(rest)}`;
  }

  private get now(): Token {
    return this.tokens[this.at] ?? { kind: "sign", text: "", start: this.text.length };
  }

  private next(): Token {
    const token = this.now;
    if (!token.text) refuse("pattern", "?");
    this.at += 1;
    return token;
  }

  /** Reads a group in braces and returns it rewritten. */
  private group(): string {
    this.next();
    if (isWord(this.now, "SELECT")) refuse("pattern", "SELECT");
    const parts: string[] = [];
    while (this.now.text !== "}") {
      const token = this.now;
      const word = token.kind === "word" ? token.text.toUpperCase() : token.text;
      if (word === ".") this.at += 1;
      else if (word === "{") parts.push(this.group());
      else if (word === "OPTIONAL") {
        this.at += 1;
        parts.push(`OPTIONAL ${this.group()}`);
      } else if (word === "UNION") {
        this.at += 1;
        parts.push("UNION");
      } else if (["FILTER", "BIND", "VALUES", "MINUS"].includes(word)) parts.push(this.verbatim(word));
      else parts.push(...this.triples());
    }
    this.at += 1;
    return `{\n${parts.join("\n")}\n}`;
  }

  /** Copies a part that holds no triple pattern of its own. */
  private verbatim(word: string): string {
    const start = this.next().start;
    if (word === "FILTER") while (!["(", "{"].includes(this.now.text)) this.next();
    const first = this.at;
    this.balanced();
    if (word === "VALUES") {
      while (this.now.text !== "{" && this.tokens[this.at - 1]?.text !== "}") this.at += 1;
      if (this.now.text === "{" && this.tokens[this.at - 1]?.text !== "}") this.balanced();
    }
    if (word === "BIND" || word === "VALUES") {
      for (const token of this.tokens.slice(first, this.at)) this.see(token);
    }
    const last = this.tokens[this.at - 1];
    return this.text.slice(start, (last?.start ?? start) + (last?.text.length ?? 0));
  }

  /** Passes one token, or all that stands in brackets. */
  private balanced(): void {
    let depth = 0;
    do {
      const { text } = this.next();
      if (text === "(" || text === "{") depth += 1;
      if (text === ")" || text === "}") depth -= 1;
    } while (depth > 0);
  }

  /** Reads the triples of one subject. */
  private triples(): string[] {
    const subject = this.term();
    const found: string[] = [];
    for (;;) {
      const path = this.path();
      do {
        found.push(...this.patterns(subject, path, this.term()));
      } while (this.now.text === "," && this.next());
      if (this.now.text !== ";") return found;
      while (this.now.text === ";") this.at += 1;
      if ([".", "}"].includes(this.now.text)) return found;
    }
  }

  private path(): { iri: string; isInverse: boolean }[] {
    const steps: { iri: string; isInverse: boolean }[] = [];
    for (;;) {
      const isInverse = this.now.text === "^";
      if (isInverse) this.at += 1;
      const token = this.next();
      const isVerb = ["iri", "name", "variable"].includes(token.kind) || token.text === "a";
      if (!isVerb) refuse("pattern", token.text);
      this.see(token);
      steps.push({ iri: token.text, isInverse });
      if (["*", "+", "?", "|"].includes(this.now.text)) refuse("pattern", token.text + this.now.text);
      if (this.now.text !== "/") return steps;
      this.at += 1;
    }
  }

  private patterns(subject: string, path: { iri: string; isInverse: boolean }[], object: string): string[] {
    let from = subject;
    return path.map(({ iri, isInverse }, index) => {
      const to = index === path.length - 1 ? object : `${STEP}${(this.steps += 1)}`;
      const [tail, head] = isInverse ? [to, from] : [from, to];
      from = to;
      this.graphs += 1;
      const graph = `${GRAPH}${this.graphs}`;
      const status = `?terang_status_${this.graphs}`;
      return (
        `GRAPH ${graph} { ${tail} ${iri} ${head} } FILTER NOT EXISTS { ` +
        `${graph} <${TR}graphStatus> ${status} FILTER(${status} != <${TR}graphStatus-accepted>) }`
      );
    });
  }

  private term(): string {
    const token = this.next();
    if (["variable", "iri", "name", "number"].includes(token.kind)) {
      this.see(token);
      return token.text;
    }
    if (token.kind === "literal") {
      if (this.now.kind === "tag") return token.text + this.next().text;
      if (this.now.text !== "^^") return token.text;
      this.at += 1;
      return `${token.text}^^${this.next().text}`;
    }
    if (token.kind === "word" && /^(true|false)$/.test(token.text)) return token.text;
    return refuse("pattern", token.text);
  }

  private see(token: Token): void {
    if (token.kind === "variable") this.variables.add(token.text);
  }
}
