/** Pages that are hard on whatever is embedded in them. The widget must look and work the same here as in the shop. */
import { type Html, html } from '../html.ts';
import { type Embed, snippet } from './page.ts';

/** All that a site with a strict policy must allow for the widget: its server, for scripts and for the socket. */
export function strictPolicy({ server }: Embed): string {
  const socket = server.replace(/^http/, 'ws');
  return [
    "default-src 'none'",
    `script-src ${server}`,
    `connect-src ${server} ${socket}`,
    `img-src ${server}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

const bare = (title: string, style: Html | undefined, embed: Embed): string =>
  html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Warung Nusa</title>${style}</head>
<body><main><h1>${title}</h1><p>A page of the shop that is hard on what is embedded in it.</p></main>${snippet(embed)}</body>
</html>
`.html;

export const strictPage = (embed: Embed): string => bare('Strict CSP', undefined, embed);

const GREEDY = html`<style>
* { all: revert; box-sizing: content-box !important; font: italic 27px/2.4 cursive !important; letter-spacing: .3em !important; color: #c0f !important; text-transform: uppercase !important; }
div, button, section, main > * { position: relative !important; display: block !important; float: right !important; transform: rotate(1deg) !important; margin: 9px !important; z-index: 2147483646 !important; }
button, input, textarea { width: 100% !important; background: lime !important; border: 9px dashed red !important; }
html { font-size: 5px !important; } body { zoom: .9; filter: none !important; } ::slotted(*) { display: none !important; } :host { display: none !important; }
</style>`;

export const greedyPage = (embed: Embed): string => bare('Greedy CSS', GREEDY, embed);
