// Takes the address of a view to the clipboard, or shows it where nothing may be copied.

import { make } from "../texts";
import { tell } from "./texts";

/** Copies an address; place: where it is shown instead, copied: what to do once it is copied. */
export function share(address: string, place: HTMLElement, copied: () => void): void {
  const show = (): void => {
    const field = make("input", { type: "text", readonly: "", value: address, class: "wide" });
    place.replaceChildren(make("label", {}, tell("copy_this"), field));
    field.focus();
    field.select();
  };
  if (!navigator.clipboard) show(); // only on secure origins and on this machine
  else navigator.clipboard.writeText(address).then(copied, show);
}
