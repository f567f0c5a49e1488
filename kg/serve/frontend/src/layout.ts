// Lays a graph out with fcose in a worker, so that the page goes on while it works. Chance is
// seeded: the same graph is laid out in the same way.

import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";

import type { LayoutTask } from "./parts/explore/places";

cytoscape.use(fcose);

const SLOW_FROM = 300;

self.addEventListener("message", (event: MessageEvent<LayoutTask>) => {
  const task = event.data;
  let seed = 20191105;
  Math.random = () => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return seed / 4294967296;
  };
  const isFresh = task.nodes.every((one) => !one.at);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: "preset" }, // else a grid of no size comes first, and all begin on one line
    style: [{ selector: "node", style: { width: "data(size)", height: "data(size)" } }],
    elements: [
      ...task.nodes.map((one) => ({
        data: { id: one.id, size: one.size },
        ...(one.at ? { position: one.at } : {}),
      })),
      ...task.links.map(([source, target], index) => ({
        data: { id: `link ${index}`, source, target },
      })),
    ],
  });
  const fixed = task.nodes.filter((one) => one.isPinned && one.at);
  cy.layout({
    name: "fcose",
    animate: false,
    fit: false,
    randomize: isFresh,
    quality: task.nodes.length > SLOW_FROM ? "draft" : "default",
    idealEdgeLength: 150,
    nodeSeparation: 110,
    nodeRepulsion: 9000,
    packComponents: false,
    ...(fixed.length
      ? { fixedNodeConstraint: fixed.map((one) => ({ nodeId: one.id, position: one.at })) }
      : {}),
  } as unknown as cytoscape.LayoutOptions).run();
  const places = cy.nodes().map((node) => [node.id(), node.position().x, node.position().y]);
  self.postMessage({ number: task.number, places });
});
