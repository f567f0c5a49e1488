// Mounts YASGUI on this server's endpoint, with nothing asked of other hosts.

import Yasgui from "@zazuko/yasgui";

/** Mounts the editor into an element. */
export function mountEditor(place: HTMLElement): Yasgui {
  Yasgui.Yasqe.defaults.autocompleters = []; // they would ask prefix.cc and LOV
  return new Yasgui(place, {
    requestConfig: { endpoint: "/sparql", method: "POST" },
    copyEndpointOnNewTab: true,
    persistenceId: null,
  });
}
