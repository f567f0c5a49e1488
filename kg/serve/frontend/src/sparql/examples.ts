// Stored questions as examples: found by the words of their titles and keywords in either language,
// loaded into the editor when one is chosen.

import { make } from "../parts/texts";
import { count, tell } from "./texts";

interface Question {
  id: string;
  title: Record<string, string>;
  keywords: string[];
  links: { query: string; example: string };
}

const SHOWN = 8;

/** Puts a field before the examples, and loads each example into the editor when it is clicked. */
export function improveExamples(load: (text: string) => void): void {
  const section = document.getElementById("examples");
  if (!section) return;
  const status = make("span", { class: "hint", role: "status" });
  for (const link of section.querySelectorAll<HTMLAnchorElement>("a[href*='query=']")) {
    link.addEventListener("click", (event) => {
      const text = new URL(link.href).searchParams.get("query");
      if (text === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      load(text);
      status.textContent = tell("loaded", { title: link.textContent ?? "" });
    });
  }
  const field = make("input", { type: "search", id: "stored", autocomplete: "off" });
  const list = make("ul", { class: "stored" });
  section.querySelector("h2")?.after(
    make("label", { for: "stored" }, tell("find")), field, " ", status, list,
  );
  let loading: Promise<Question[]> | undefined;
  field.addEventListener("input", () => {
    loading ??= readQuestions();
    loading.then(
      (questions) => show(questions, field.value, list, status, load),
      () => {
        loading = undefined;
        status.textContent = tell("not_loaded");
      },
    );
  });
}

async function readQuestions(): Promise<Question[]> {
  const response = await fetch("/queries?format=json");
  if (!response.ok) throw new Error(String(response.status));
  return ((await response.json()) as { questions: Question[] }).questions;
}

function show(
  questions: Question[],
  typed: string,
  list: HTMLElement,
  status: HTMLElement,
  load: (text: string) => void,
): void {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const fits = questions.filter((one) => {
    const text = fold([one.id, ...Object.values(one.title), ...one.keywords].join(" "));
    return words.every((word) => text.includes(word));
  });
  const shown = words.length ? fits.slice(0, SHOWN) : [];
  status.textContent = words.length ? tell("found", { count: count(fits.length) }) : "";
  list.replaceChildren(
    ...shown.map((one) => {
      const title = one.title[document.documentElement.lang] ?? one.title["en"] ?? one.id;
      const button = make("button", { type: "button", class: "plain" }, title);
      button.addEventListener("click", () => {
        const [, filled = ""] = one.links.example.split("?");
        fetch(one.links.query + (filled ? `?${filled}` : ""))
          .then((response) => {
            if (!response.ok) throw new Error(String(response.status));
            return response.text();
          })
          .then(
            (text) => {
              load(text);
              status.textContent = tell("loaded", { title });
            },
            () => {
              status.textContent = tell("not_loaded");
            },
          );
      });
      return make("li", {}, button);
    }),
  );
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
