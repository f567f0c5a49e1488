// The marks beside facts: a tap shows who says so and in which words, right there.
//
// Without scripts a mark is a link to the list at the end of the page, which stays the one place
// where the words stand; what is shown here is a copy of its entry. Escape and a tap elsewhere
// close it (the browser's own popover), and the focus goes back to the mark.

import { make, say } from "./texts";

const GAP = 6;

/** Lets every mark show its entry of the list of sources. */
export function showWordsAtMarks(root: ParentNode): void {
  const marks = [...root.querySelectorAll<HTMLAnchorElement>("a.mark[href^='#voice-']")];
  if (!marks.length || !("popover" in HTMLElement.prototype)) return;
  const box = make("aside", { class: "words", popover: "auto", "aria-label": say("words") });
  document.body.append(box);
  let opened: HTMLAnchorElement | undefined;
  box.addEventListener("toggle", () => {
    if (!box.matches(":popover-open")) {
      opened?.setAttribute("aria-expanded", "false");
      if (box.contains(document.activeElement) || document.activeElement === document.body) {
        opened?.focus();
      }
      opened = undefined;
    }
  });
  for (const mark of marks) {
    mark.setAttribute("aria-expanded", "false");
    mark.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const entry = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
      if (!entry) return;
      event.preventDefault();
      const again = opened === mark;
      if (box.matches(":popover-open")) box.hidePopover();
      if (again) return;
      box.replaceChildren(...copies(entry), make("p", { class: "note" }, link(mark.hash)));
      box.showPopover();
      place(box, mark);
      mark.setAttribute("aria-expanded", "true");
      opened = mark;
      box.setAttribute("tabindex", "-1");
      box.focus({ preventScroll: true });
    });
  }
}

function copies(entry: HTMLElement): Node[] {
  const content = entry.querySelector("div") ?? entry;
  const copy = content.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll("[id]")) one.removeAttribute("id");
  return [...copy.childNodes];
}

function link(hash: string): HTMLElement {
  return make("a", { href: hash }, say("words_below"));
}

/** Puts the box below the mark, or above it where there is more room, within the window. */
function place(box: HTMLElement, mark: HTMLElement): void {
  const at = mark.getBoundingClientRect();
  const width = box.offsetWidth;
  const below = innerHeight - at.bottom;
  const left = Math.max(GAP, Math.min(at.left, innerWidth - width - GAP));
  const fits = box.offsetHeight + GAP <= below || below >= at.top;
  const top = fits ? at.bottom + GAP : Math.max(GAP, at.top - box.offsetHeight - GAP);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}
