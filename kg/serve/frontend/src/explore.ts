// The explorer of relations: only pages with an element #explore name this script, and the library
// that draws (cytoscape with the layout fcose) is a chunk that is fetched when it is used.

import { say } from "./parts/texts";

const place = document.getElementById("explore");
if (place) {
  import("./parts/graph").then(
    ({ drawGraph }) => drawGraph(place),
    () => {
      place.textContent = say("not_loaded");
    },
  );
}
