// The same query with the graph of each triple pattern: `s p o` becomes `GRAPH ?g { s p o }`, with
// graphs that do not count left out. Lists of predicates and objects, sequences of properties and
// alternatives are taken apart, so that each statement may come from a graph of its own.
//
// A query that counts keeps its answer: a statement that stands in two graphs would be counted
// twice. A second query of the same patterns gives the graphs of the rows that went into each group,
// and the two are joined by what they are grouped by.
//
// What is no plain pattern (a repeated path, a sub-query) has no such graph, and that is said.

import { tell } from "./texts";
import { isWord, tokensOf, type Token } from "./tokens";
import { TR, type Answer, type Term } from "./terms";

/** The query with graphs, or why there is none; keys: the columns by which its rows belong to groups. */
export type WithGraphs = { query: string; keys?: string[] } | { reason: string };

/** A property, or a path in brackets; forward or backward. */
interface Step {
  of: string | Path;
  isInverse: boolean;
}

/** Alternatives, each a sequence. */
type Path = Step[][];

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
    return new Rewriter(text).rewrite();
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

  rewrite(): { query: string; keys?: string[] } {
    const select = this.tokens.findIndex(
      (token) => token.kind === "word" && /^(SELECT|ASK|CONSTRUCT|DESCRIBE)$/i.test(token.text),
    );
    if (!isWord(this.tokens[select], "SELECT")) refuse("form");
    let isGrouped = false;
    for (const token of this.tokens) {
      if (token.kind !== "word") continue;
      const word = token.text.toUpperCase();
      isGrouped ||= ["GROUP", "HAVING"].includes(word) || AGGREGATES.has(word);
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
    if (isGrouped) return this.ofGroups(select, open, body);
    let head = this.text.slice(0, headEnd).trimEnd();
    if (head.endsWith("*")) head = `${head.slice(0, -1)}${[...this.variables].join(" ")}`;
    return { query: `${head} ${this.columns().join(" ")}\nWHERE ${body}\n${this.text.slice(rest)}` };
  }

  private columns(): string[] {
    return Array.from({ length: this.graphs }, (_, index) => `${GRAPH}${index + 1}`);
  }

  /** Returns the query for the graphs of each group: only plain variables tell groups apart. */
  private ofGroups(select: number, open: number, body: string): { query: string; keys: string[] } {
    const keys: string[] = [];
    let place = this.at;
    if (isWord(this.tokens[place], "GROUP")) {
      for (place += 2; this.tokens[place]?.kind === "variable"; place += 1) keys.push(this.tokens[place]?.text ?? "");
      const end = this.tokens[place];
      if (!keys.length || (end && !["HAVING", "ORDER", "LIMIT", "OFFSET"].some((word) => isWord(end, word)))) {
        refuse("grouped");
      }
    }
    if (this.tokens.slice(place).some((token) => isWord(token, "VALUES"))) refuse("pattern", "VALUES");
    let depth = 0;
    const shown = new Set<string>();
    for (const token of this.tokens.slice(select, open)) {
      if (token.text === "(") depth += 1;
      if (token.text === ")") depth -= 1;
      if (!depth && token.kind === "variable") shown.add(token.text);
    }
    if (!keys.every((key) => shown.has(key))) refuse("grouped");
    const lists = this.columns().map((graph) => `(GROUP_CONCAT(DISTINCT STR(${graph}); SEPARATOR=" ") AS ${graph}_all)`);
    const prologue = this.text.slice(0, this.tokens[select]?.start ?? 0);
    const grouped = keys.length ? `\nGROUP BY ${keys.join(" ")}` : "";
    return {
      query: `${prologue}SELECT ${[...keys, ...lists].join(" ")}\nWHERE ${body}${grouped}\n`,
      keys: keys.map((key) => key.slice(1)),
    };
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

  /** Reads alternatives of sequences of properties. */
  private path(): Path {
    const all: Step[][] = [];
    do {
      const steps: Step[] = [];
      do steps.push(this.step());
      while (this.now.text === "/" && this.next());
      all.push(steps);
    } while (this.now.text === "|" && this.next());
    return all;
  }

  private step(): Step {
    const isInverse = this.now.text === "^";
    if (isInverse) this.at += 1;
    const token = this.next();
    let of: string | Path = token.text;
    if (token.text === "(") {
      of = this.path();
      if (this.next().text !== ")") refuse("pattern", "(");
    } else if (!["iri", "name", "variable"].includes(token.kind) && token.text !== "a") refuse("pattern", token.text);
    this.see(token);
    if (["*", "+", "?"].includes(this.now.text)) refuse("pattern", token.text + this.now.text);
    return { of, isInverse };
  }

  /** Returns the patterns of a path; alternatives, of which one holds at a time, share their graphs. */
  private patterns(from: string, path: Path, to: string): string[] {
    const [only] = path;
    if (path.length === 1 && only) return this.sequence(from, only, to);
    const first = this.graphs;
    let most = first;
    const branches = path.map((steps) => {
      this.graphs = first;
      const found = this.sequence(from, steps, to).join("\n");
      most = Math.max(most, this.graphs);
      return `{\n${found}\n}`;
    });
    this.graphs = most;
    return [branches.join(" UNION ")];
  }

  private sequence(subject: string, steps: Step[], object: string): string[] {
    let from = subject;
    return steps.flatMap(({ of, isInverse }, index) => {
      const to = index === steps.length - 1 ? object : `${STEP}${(this.steps += 1)}`;
      const [tail, head] = isInverse ? [to, from] : [from, to];
      from = to;
      if (typeof of !== "string") return this.patterns(tail, of, head);
      this.graphs += 1;
      const graph = `${GRAPH}${this.graphs}`;
      const status = `?terang_status_${this.graphs}`;
      return [
        `GRAPH ${graph} { ${tail} ${of} ${head} } FILTER NOT EXISTS { ` +
          `${graph} <${TR}graphStatus> ${status} FILTER(${status} != <${TR}graphStatus-accepted>) }`,
      ];
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

/** Returns an answer with the graphs of its groups in columns behind its own; undefined if a group has none. */
export function joined(plain: Answer, graphs: Answer, keys: string[]): Answer | undefined {
  const keyOf = (answer: Answer, row: Answer["rows"][number]): string =>
    JSON.stringify(keys.map((key) => {
      const term = row[answer.columns.indexOf(key)];
      return term ? [term.type, term.value, term["xml:lang"], term.datatype] : null;
    }));
  const lists = graphs.columns.filter((name) => !keys.includes(name));
  const found = new Map(graphs.rows.map((row) => [keyOf(graphs, row), row]));
  const rows: Answer["rows"] = [];
  for (const row of plain.rows) {
    const group = found.get(keyOf(plain, row));
    if (!group) return undefined;
    const terms = lists.map((name): Term | undefined => {
      const value = group[graphs.columns.indexOf(name)]?.value;
      return value ? { type: "uris", value } : undefined;
    });
    rows.push([...row, ...terms]);
  }
  return { ...plain, columns: [...plain.columns, ...lists.map((name) => name.replace(/_all$/, ""))], rows };
}
