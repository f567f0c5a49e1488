// The tokens of a query, as far as completion and the graphs of rows need them.

/** A token: its kind, its text, and where it begins. */
export interface Token {
  kind: "iri" | "name" | "variable" | "literal" | "blank" | "word" | "number" | "sign" | "tag";
  text: string;
  start: number;
}

const PARTS: [Token["kind"] | null, RegExp][] = [
  [null, /\s+|#[^\n]*/y],
  ["iri", /<[^<>"{}|^`\\\s]*>/y],
  ["literal", /"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y],
  ["variable", /[?$][\p{L}\p{N}_]+/uy],
  ["blank", /_:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-]/uy],
  ["tag", /@[A-Za-z]+(?:-[A-Za-z0-9]+)*/y],
  ["name", /(?:\p{L}[\p{L}\p{N}_.-]*)?:(?:[\p{L}\p{N}_:%-]|\\.|\.(?=[\p{L}\p{N}_:%-]))*/uy],
  ["number", /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["word", /[A-Za-z_][A-Za-z0-9_]*/y],
  ["sign", /\^\^|&&|\|\||<=|>=|!=|[^]/y],
];

/** Returns the tokens of a query; comments and white space are left out. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  let place = 0;
  while (place < text.length) {
    for (const [kind, pattern] of PARTS) {
      pattern.lastIndex = place;
      const match = pattern.exec(text);
      if (!match) continue;
      if (kind) found.push({ kind, text: match[0], start: place });
      place += match[0].length;
      break;
    }
  }
  return found;
}

/** Returns whether a token is this keyword or sign. */
export function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && token.kind === "word" && token.text.toUpperCase() === word;
}
