/** An application of one page: its views change by `history.pushState`, and one of them replaces the whole body. */
import { html } from '../../html.ts';
import { type Embed, snippet } from '../page.ts';
import { bare } from './bare.ts';

export const SPA_VIEWS = ['shelf', 'basket', 'checkout'] as const;

const view = html`<nav>${SPA_VIEWS.map((name) => html`<a href="/spa/${name}" data-view="${name}">${name}</a> `)}<button type="button" data-anew>New body</button></nav><p data-here></p>`;

export const spaPage = (embed: Embed): string =>
  bare({
    title: 'One page, three views',
    embed,
    body: view,
    head: html`<script defer src="/embeds/spa.js"></script>${snippet(embed)}`,
    tag: { html: '' },
  });
