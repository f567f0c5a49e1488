// Draws a graph with cytoscape; what to draw stands in the element's data-graph as JSON.

import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";

cytoscape.use(fcose);

/** Draws the graph of an element into it. */
export function drawGraph(place: HTMLElement): cytoscape.Core {
  const elements = JSON.parse(place.dataset["graph"] ?? "[]") as cytoscape.ElementDefinition[];
  return cytoscape({ container: place, elements, layout: { name: "fcose" } });
}
