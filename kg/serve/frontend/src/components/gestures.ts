// Moving and zooming a picture that stands in an article: the wheel and one finger scroll the article,
// Ctrl and the wheel, or two fingers, zoom the picture.

export interface Movable {
  pan(x: number, y: number): void;
  zoom(factor: number, x?: number, y?: number): void;
}

/** Makes a picture follow mouse and fingers. */
export function follow(svg: SVGSVGElement, picture: Movable): void {
  const held = new Map<number, { x: number; y: number }>();
  let wasMoved = 0;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    if (!held.size) wasMoved = 0;
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  svg.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    wasMoved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    // Only what is dragged is caught: a click must still reach the thing under it.
    if (wasMoved > 4 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    held.set(event.pointerId, now);
    if (other) {
      const box = svg.getBoundingClientRect();
      const factor = Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1);
      picture.zoom(factor, (now.x + other.x) / 2 - box.left, (now.y + other.y) / 2 - box.top);
      picture.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    } else if (wasMoved > 4) {
      picture.pan(now.x - before.x, now.y - before.y);
    }
  });
  for (const name of ["pointerup", "pointercancel"] as const) {
    svg.addEventListener(name, (event) => held.delete(event.pointerId));
  }
  svg.addEventListener(
    "click",
    (event) => {
      if (wasMoved > 4) event.stopPropagation();
      wasMoved = 0;
    },
    { capture: true },
  );
  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = svg.getBoundingClientRect();
      picture.zoom(Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
    },
    { passive: false },
  );
}
