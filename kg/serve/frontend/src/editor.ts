// The editor of queries: only the page with the form #editor names this script. The editor itself
// (YASQE) is a chunk fetched at once, charts and graphs are chunks fetched when they are used. The
// form stays as it is when a chunk cannot be loaded.

import { say } from "./parts/texts";

const form = document.getElementById("editor");
if (form instanceof HTMLFormElement) {
  import("./sparql/page").then(
    ({ improvePage }) => improvePage(form),
    () => form.append(say("not_loaded")),
  );
}
