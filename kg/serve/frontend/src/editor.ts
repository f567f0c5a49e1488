// The editor of queries: only pages with an element #editor name this script; the editor itself
// (YASGUI) is a chunk that is fetched when it is used, its style sheet is named by the page.

import { say } from "./parts/texts";

const place = document.getElementById("editor");
if (place) {
  import("./parts/yasgui").then(
    ({ mountEditor }) => mountEditor(place),
    () => {
      place.textContent = say("not_loaded");
    },
  );
}
