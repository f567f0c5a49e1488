// Evidence and long texts lie folded in <details>.

/** Opens what the address points into, now and whenever the hash changes. */
export function openByHash(): void {
  const open = (): void => {
    let id: string;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id ? document.getElementById(id) : null;
    let folded = target?.closest<HTMLDetailsElement>("details:not([open])");
    if (!target || !folded) return;
    while (folded) {
      folded.open = true;
      folded = folded.parentElement?.closest<HTMLDetailsElement>("details:not([open])");
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
}

/** Prints what is folded, and folds it again. */
export function openForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
    opened = [];
  });
}
