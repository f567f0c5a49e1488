// The page that `kg components` writes: language and theme may change at run time, events are shown.

function press(name: string, act: (value: string) => void): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(`button[data-${name}]`)];
  for (const one of buttons) {
    one.addEventListener("click", () => {
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === one));
      act(one.dataset[name] ?? "");
    });
  }
}

const pictures = [...document.querySelectorAll<HTMLElement>("terang-graph, terang-series")];

press("language", (value) => {
  document.documentElement.lang = value;
  for (const one of pictures) one.lang = value;
});

press("theme", (value) => {
  document.documentElement.dataset["theme"] = value;
  for (const one of pictures) one.setAttribute("theme", value);
});

const log = document.querySelector("output");
for (const name of ["terang-select", "terang-load", "terang-error"] as const) {
  document.addEventListener(name, (event) => {
    const who = (event.target as Element).id;
    if (log) log.textContent = `${who} ${name} ${JSON.stringify((event as CustomEvent<unknown>).detail)}`;
  });
}
