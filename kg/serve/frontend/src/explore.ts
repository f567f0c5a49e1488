// The explorer of relations: only pages with an element #explore name this script, and the library
// that draws (cytoscape) is a chunk that is fetched when it is used. The layout fcose runs in a
// worker, the entry layout.ts.

import { readTexts } from "./parts/explore/texts";
import { say } from "./parts/texts";

const place = document.getElementById("explore");
if (place) {
  readTexts(place);
  import("./parts/explore/explorer").then(
    ({ Explorer }) => {
      for (const one of document.querySelectorAll<HTMLElement>("[data-static]")) one.hidden = true;
      return new Explorer(place).start();
    },
    () => {
      place.hidden = false;
      place.textContent = say("not_loaded");
    },
  );
}
