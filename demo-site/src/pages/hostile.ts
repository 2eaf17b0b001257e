/** Pages that are hard on whatever is embedded in them, and one that is not. The chat must look and work the same on all. */
import { html } from '../html.ts';
import { bare } from './embeds/bare.ts';
import { GREEDY, WAR_CSS } from './hostile-css.ts';
import type { Embed } from './page.ts';

/** All that a site with a strict policy must allow for the widget: its server, for scripts, pictures and the socket. */
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
    "trusted-types 'none'",
  ].join('; ');
}

/** Without the icon of the others: the policy allows no picture from here. */
export const strictPage = (embed: Embed): string =>
  bare({ title: 'Strict CSP', embed }).replace('<link rel="icon" href="data:,">', '');

export const plainPage = (embed: Embed): string => bare({ title: 'Plain', embed });

/** In the corner where the chat is: white, as the plain page is there. */
const WAR = html`<div class="war"></div><div class="war"><div class="war"></div></div>`;

export const greedyPage = (embed: Embed): string =>
  bare({ title: 'Greedy CSS', embed, head: html`<style>${GREEDY}</style>`, body: WAR });

/** Everything a page can put in front is in front, as bars about cookies are. */
export const warPage = (embed: Embed): string =>
  bare({ title: 'In front of all', embed, head: html`<style>${WAR_CSS}</style>`, body: WAR });
