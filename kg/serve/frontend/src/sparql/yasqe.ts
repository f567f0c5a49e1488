// The editor: YASQE in the place of the text field, with what it would ask of other hosts left out
// and what people need who read it by ear or work by keyboard put in.

import Yasqe from "@zazuko/yasqe";

import { make } from "../parts/texts";
import { loadVocabulary, missingPrefix, offersAt, typedBefore, type Offer } from "./completion";
import { count, tell } from "./texts";

interface Position {
  line: number;
  ch: number;
}

interface Hint {
  text: string;
  render: (element: HTMLElement) => void;
  hint: (editor: Code) => void;
}

interface Code {
  getValue(): string;
  setValue(text: string): void;
  getCursor(): Position;
  setCursor(place: Position): void;
  getRange(from: Position, to: Position): string;
  replaceRange(text: string, from: Position, to?: Position, origin?: string): void;
  indexFromPos(place: Position): number;
  lineCount(): number;
  getLine(line: number): string;
  focus(): void;
  refresh(): void;
  hasFocus(): boolean;
  setSize(width: string | null, height: string | null): void;
  setOption(name: string, value: unknown): void;
  getInputField(): HTMLElement;
  getWrapperElement(): HTMLElement;
  getScrollerElement(): HTMLElement;
  scrollIntoView(place: Position, margin?: number): void;
  markText(from: Position, to: Position, options: object): { clear(): void };
  addLineClass(line: number, where: string, name: string): void;
  removeLineClass(line: number, where: string, name: string): void;
  showHint(options: object): void;
  on(event: string, handler: (...given: unknown[]) => void): void;
  operation(work: () => void): void;
}

/** What the page needs of the editor. */
export interface Editor {
  text: () => string;
  load: (text: string) => void;
  focus: () => void;
  mark: (line: number, column: number) => void;
  unmark: () => void;
  goTo: (line: number, column: number) => void;
}

/** Mounts the editor in the place of a text field. */
export function mountEditor(field: HTMLTextAreaElement, run: () => void, changed: () => void): Editor {
  const place = make("div", { class: "editor" });
  field.before(place);
  const code = new Yasqe(place, {
    value: field.value,
    persistenceId: null,
    consumeShareLink: null,
    showQueryButton: false,
    resizeable: false,
    autocompleters: [],
    pluginButtons: undefined,
    lineWrapping: true,
    editorHeight: "auto",
  } as never) as unknown as Code;
  patch(code, place);
  code.setOption("extraKeys", {
    "Ctrl-Enter": run,
    "Cmd-Enter": run,
    "Ctrl-Space": () => offer(code, true),
    "Ctrl-/": () => (code as unknown as { commentLines(): void }).commentLines(),
    "Shift-Ctrl-F": () => (code as unknown as { autoformat(): void }).autoformat(),
    Tab: false, // leaves the editor: nobody is caught in it
    "Shift-Tab": false,
  });
  field.hidden = true;
  code.on("change", () => {
    field.value = code.getValue();
    changed();
  });
  code.on("inputRead", () => {
    const cursor = code.getCursor();
    const typed = typedBefore(code.getRange({ line: cursor.line, ch: 0 }, cursor));
    if (typed.length >= 2) offer(code, false);
  });
  return editorOf(code, field);
}

/** Names what has no name, and takes out what only the mouse reaches. */
function patch(code: Code, place: HTMLElement): void {
  const input = code.getInputField();
  input.setAttribute("aria-label", tell("label"));
  input.setAttribute("aria-describedby", "limits");
  input.setAttribute("aria-multiline", "true");
  for (const extra of place.querySelectorAll(".yasqe_buttons, .resizeWrapper")) extra.remove();
  for (const bar of place.querySelectorAll(".CodeMirror-vscrollbar, .CodeMirror-hscrollbar")) {
    bar.setAttribute("aria-hidden", "true");
  }
  // Lists of words come and go in here; each needs a name.
  new MutationObserver(() => {
    place.querySelector(".CodeMirror-hints")?.setAttribute("aria-label", tell("offered"));
  }).observe(place, { childList: true, subtree: true });
}

function editorOf(code: Code, field: HTMLTextAreaElement): Editor {
  let marks: { clear(): void }[] = [];
  let marked = -1;
  function unmark(): void {
    for (const one of marks) one.clear();
    if (marked >= 0 && marked < code.lineCount()) code.removeLineClass(marked, "wrap", "faulty");
    marks = [];
    marked = -1;
    code.getInputField().removeAttribute("aria-invalid");
  }
  function positionOf(line: number, column: number): Position {
    const number = Math.min(line - 1, code.lineCount() - 1);
    return { line: number, ch: charsIn(code.getLine(number), column - 1) };
  }
  code.on("change", unmark);
  return {
    text: () => code.getValue(),
    load: (text) => {
      code.setValue(text);
      field.value = text;
    },
    focus: () => code.focus(),
    unmark,
    mark: (line, column) => {
      unmark();
      const from = positionOf(line, column);
      const text = code.getLine(from.line);
      const rest = /^[\p{L}\p{N}_:?$-]+/u.exec(text.slice(from.ch))?.[0].length ?? 1;
      const start = from.ch < text.length ? from.ch : Math.max(0, text.length - 1);
      const to = { line: from.line, ch: Math.max(start + 1, Math.min(text.length, start + rest)) };
      marks = [code.markText({ line: from.line, ch: start }, to, { className: "fault" })];
      code.addLineClass(from.line, "wrap", "faulty");
      marked = from.line;
      code.getInputField().setAttribute("aria-invalid", "true");
      code.scrollIntoView(from, 60);
    },
    goTo: (line, column) => {
      code.focus();
      code.setCursor(positionOf(line, column));
    },
  };
}

/** Returns the index of the nth character: the server counts characters, JavaScript UTF-16 units. */
function charsIn(text: string, characters: number): number {
  return [...text].slice(0, characters).join("").length;
}

/** Offers what may stand at the cursor. */
function offer(code: Code, isAsked: boolean): void {
  const asked = code.getValue();
  const cursor = code.getCursor();
  loadVocabulary().then(async (known) => {
    const offers = await offersAt(asked, code.indexFromPos(cursor), known);
    const now = code.getCursor();
    if (code.getValue() !== asked || now.line !== cursor.line || now.ch !== cursor.ch || !code.hasFocus()) return;
    const typed = typedBefore(code.getRange({ line: cursor.line, ch: 0 }, cursor));
    const isDone = offers.length === 1 && offers[0]?.word.name === typed;
    if (!offers.length || (isDone && !isAsked)) return;
    const from = { line: cursor.line, ch: cursor.ch - typed.length };
    code.showHint({
      completeSingle: false,
      container: code.getWrapperElement().parentElement,
      closeCharacters: /[\s()[\]{};>,]/,
      hint: () => ({ from, to: code.getCursor(), list: offers.map((one) => hintOf(one, known, from)) }),
    });
  }, () => undefined);
}

function hintOf(one: Offer, known: { prefixes: Record<string, string> }, from: Position): Hint {
  const name = one.word.name === one.word.iri ? `<${one.word.iri}>` : one.word.name;
  return {
    text: name,
    hint: (code) => {
      const prefix = missingPrefix(one.word, code.getValue(), known.prefixes);
      code.operation(() => {
        code.replaceRange(name, from, code.getCursor(), "complete");
        if (prefix) code.replaceRange(prefix, { line: 0, ch: 0 }, { line: 0, ch: 0 }, "+prefix");
      });
    },
    render: (element) => {
      const language = document.documentElement.lang;
      const labels = Object.entries(one.word.labels)
        .sort(([a], [b]) => Number(b === language) - Number(a === language))
        .filter(([, label], index, all) => all.findIndex(([, other]) => other === label) === index)
        .map(([tag, label]) => make("span", { lang: tag, class: "called" }, label));
      element.append(
        make("b", {}, name.replace(/^<.*\/id\/(.+)>$/, "$1")), // what is written is the whole address
        ...labels.flatMap((label) => [" ", label]),
        " ",
        make("small", {}, `${tell(one.kind)}, ${tell("uses", { count: count(one.count) })}`),
      );
    },
  };
}
