/** Style sheets that are hard on whatever is embedded. */
import type { Html } from '../html.ts';

/** The front, taken by somebody else. */
export const WAR_CSS: Html = {
  html: `.war { display: block !important; position: fixed !important; inset: auto 0 0 auto !important; width: 50vw !important; height: 100vh !important; background: #fff !important; z-index: 2147483647 !important; }
main { position: relative; z-index: 2147483647; }`,
};

/**
 * The worst style sheet a page can have: every rule is of a kind that real themes, resets and page builders use, all at once.
 * Important rules of an earlier layer go before those of a later one, and before all that are in none.
 */
export const GREEDY: Html = {
  html: `
@layer builder, theme;
@layer builder {
  head, head *, script { display: none !important; }
  html { font: italic 62.5%/3 cursive !important; letter-spacing: .5em !important; writing-mode: vertical-rl !important; zoom: 1 !important; overflow: auto !important; scrollbar-width: none !important; }
  body { zoom: .9 !important; transform: translate(7px, 7px) scale(.9) !important; filter: grayscale(1) !important; contain: strict !important; container-type: size !important; opacity: .8 !important; width: 50vw !important; height: 50vh !important; display: flex !important; }
  *, *::before, *::after { color: #c0f !important; font: italic 27px/2.4 cursive !important; letter-spacing: .3em !important; word-spacing: 1em !important; text-transform: uppercase !important; text-align: end !important; text-indent: 2em !important; text-shadow: 2px 2px red !important; cursor: help !important; visibility: visible !important; user-select: none !important; line-break: anywhere !important; quotes: "!" !important; accent-color: lime !important; caret-color: lime !important; tab-size: 40 !important; }
  sapa-chat, html > :not(body) { display: none !important; opacity: .1 !important; visibility: hidden !important; pointer-events: none !important; position: static !important; transform: rotate(3deg) scale(2) !important; filter: invert(1) !important; clip-path: inset(50%) !important; z-index: -1 !important; zoom: 2 !important; content-visibility: hidden !important; }
  dialog, dialog::backdrop, dialog:not([open]), :not(:defined), sapa-chat *, sapa-chat::part(button) { display: none !important; }
}
@layer theme {
  *, *::before, *::after { all: unset !important; }
  div, section, main > *, dialog, button, textarea { position: relative !important; display: block !important; float: right !important; margin: 9px !important; z-index: 2147483646 !important; transform: rotate(1deg) !important; animation: spin 1s infinite !important; transition: all 3s !important; }
}
* { all: unset !important; box-sizing: content-box !important; max-width: 50% !important; overflow: hidden !important; border-radius: 0 !important; outline: 3px dashed lime !important; }
*::before, *::after { content: "✂" !important; display: block !important; background: lime !important; }
::backdrop { background: #c0f !important; display: block !important; }
::placeholder { color: lime !important; } ::selection { background: red !important; } ::slotted(*), :host { display: none !important; }
::-webkit-scrollbar { width: 40px !important; background: lime !important; }
button, input, textarea, [type], [role], [aria-label] { width: 100% !important; background: lime !important; border: 9px dashed red !important; appearance: none !important; }
:focus, :focus-visible { outline: none !important; box-shadow: none !important; }
@keyframes spin { to { rotate: 1turn; } }
`,
};
