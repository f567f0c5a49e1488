// The style sheet of both elements, as an object: a page's policy need not allow inline styles.
//
// Names that begin with --terang- are for the page to set; those that begin with --_ are ours.

export const COMMON = new CSSStyleSheet();

const DARK = `
  --_ground: var(--terang-ground, #16191d);
  --_text: var(--terang-text, #eceff1);
  --_quiet: var(--terang-quiet, #aeb8c0);
  --_line: var(--terang-line, #454c54);
  --_accent: var(--terang-accent, #7cc0ff);
  --_keep: 62%;
  color-scheme: dark;`;

COMMON.replaceSync(`
:host {
  --_ground: var(--terang-ground, #ffffff);
  --_text: var(--terang-text, #1a1a1a);
  --_quiet: var(--terang-quiet, #55606a);
  --_line: var(--terang-line, #ccd3d9);
  --_accent: var(--terang-accent, #005a9c);
  --_keep: 100%;
  color-scheme: light;
  display: block;
  container-type: inline-size;
  box-sizing: border-box;
  background: var(--_ground);
  color: var(--_text);
  font: 400 var(--terang-size, 15px)/1.45 var(--terang-font, system-ui, sans-serif);
  text-align: start;
}
:host([hidden]) { display: none; }
@media (prefers-color-scheme: dark) { :host(:not([theme="light"])) {${DARK}} }
:host([theme="dark"]) {${DARK}}
*, ::before { box-sizing: border-box; }
figure { margin: 0; }
figcaption { margin: 0 0 .5em; }
figcaption strong { display: block; font-size: 1.2em; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
figcaption span, .quiet, .credit { color: var(--_quiet); font-size: .87em; }
.credit { margin: .6em 0 0; border-top: 1px solid var(--_line); padding-top: .4em; }
a { color: var(--_accent); text-underline-offset: .15em; overflow-wrap: anywhere; }
.fault { border: 1px solid currentColor; border-inline-start-width: .4em; padding: .7em 1em; margin: 0; overflow-wrap: anywhere; }
button {
  font: inherit; font-size: .87em; color: var(--_accent); background: var(--_ground);
  border: 1px solid var(--_line); border-radius: 4px; padding: .2em .7em; min-height: 28px; min-width: 28px; cursor: pointer;
}
button:hover { border-color: var(--_accent); }
:focus-visible { outline: 3px solid var(--_accent); outline-offset: 1px; }
svg { display: block; width: 100%; overflow: hidden; font-family: inherit; }
svg text { fill: var(--_text); }
.picture { position: relative; }
.key { list-style: none; margin: .5em 0; padding: 0; font-size: .87em; }
.key li { display: flex; gap: .5em; align-items: center; margin: .15em 0; overflow-wrap: anywhere; }
.key svg { flex: none; width: 30px; height: 16px; }
h3 { font-size: .87em; margin: .8em 0 .2em; color: var(--_quiet); font-weight: 600; }
.panel { border: 1px solid var(--_line); border-radius: 4px; padding: .7em .9em; margin: .5em 0; position: relative; overflow-wrap: anywhere; }
.panel h2 { overflow: hidden; font-size: 1.05em; line-height: 1.3; margin: 0 0 .3em; }
.panel .close { float: inline-end; margin: 0 0 .3em .6em; }
.panel ul { margin: .2em 0; padding-inline-start: 1.1em; }
.panel li { margin: .2em 0; }
.panel dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1em .8em; margin: .3em 0; font-size: .93em; }
.panel dt { color: var(--_quiet); }
.panel dd { margin: 0; }
.panel q { quotes: none; font-style: italic; }
.links button { border: 0; padding: .1em 0; text-align: start; background: none; text-decoration: underline; text-underline-offset: .15em; vertical-align: top; }
.scroll { overflow: auto; max-height: 26em; margin-top: .5em; border: 1px solid var(--_line); }
table { border-collapse: collapse; width: 100%; font-size: .87em; }
caption { text-align: start; padding: .4em .6em; color: var(--_quiet); }
th, td { text-align: start; vertical-align: top; padding: .3em .6em; border-top: 1px solid var(--_line); overflow-wrap: break-word; min-width: 7.5em; }
td:last-child { min-width: 14em; }
thead th { position: sticky; top: 0; background: var(--_ground); }
.ink { fill: color-mix(in srgb, var(--_c) var(--_keep), white); }
.stroke { stroke: color-mix(in srgb, var(--_c) var(--_keep), white); }
@media print { button, .scroll { display: none; } }
`);
