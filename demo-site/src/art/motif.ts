/** Batik motifs as repeating SVG patterns. */
import { type Html, html } from '../html.ts';

export type Motif = 'kawung' | 'parang' | 'mega' | 'ceplok';

const pattern = (id: string, size: number, turn: number, body: Html): Html =>
  html`<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">${body}</pattern>`;

const MOTIFS: Readonly<Record<Motif, (id: string, ink: string) => Html>> = {
  kawung: (id, ink) =>
    pattern(
      id,
      44,
      0,
      html`<g fill="${ink}">${[45, 135, 225, 315].map(
        (turn) => html`<ellipse cx="22" cy="8" rx="6" ry="10.5" transform="rotate(${turn} 22 22)"/>`,
      )}<circle cx="22" cy="22" r="2.6"/><path d="M0 19l3 3-3 3zM44 19l-3 3 3 3zM19 0l3 3 3-3zM19 44l3-3 3 3z"/></g>`,
    ),
  parang: (id, ink) =>
    pattern(
      id,
      36,
      -45,
      html`<path d="M0 30h36" stroke="${ink}" stroke-width="4"/><path d="M2 6q10-8 16 2t14 6q-2 10-12 6T8 16q-6-2-6-10z" fill="${ink}"/><circle cx="31" cy="6" r="2.4" fill="${ink}"/>`,
    ),
  mega: (id, ink) =>
    pattern(
      id,
      72,
      0,
      html`<g fill="none" stroke="${ink}" stroke-linecap="round">${[0, 5, 10].map(
        (step) =>
          html`<path stroke-width="${3.4 - step / 5}" d="M${6 + step} ${44 - step / 2}q4-${18 - step} 20-${15 - step}q8-${12 - step} 20 0q14-4 ${18 - step} ${15 - step}"/>`,
      )}<path stroke-width="2.4" d="M0 62q9-9 18 0t18 0 18 0 18 0"/></g>`,
    ),
  ceplok: (id, ink) =>
    pattern(
      id,
      48,
      0,
      html`<g fill="${ink}">${[0, 45, 90, 135, 180, 225, 270, 315].map(
        (turn) => html`<path d="M24 22q4-7 0-14q-4 7 0 14z" transform="rotate(${turn} 24 24)"/>`,
      )}<circle cx="24" cy="24" r="2.6"/><path d="M0 0h7L0 7zM48 0v7l-7-7zM0 48v-7l7 7zM48 48h-7l7-7z"/></g>`,
    ),
};

export const motif = (name: Motif, id: string, ink: string): Html => MOTIFS[name](id, ink);
