/** A product's picture, drawn from a few words: no photographs, no requests. */
import { type Html, html } from '../html.ts';
import { type Motif, motif } from './motif.ts';
import { SHAPES } from './shapes.ts';

interface Colours {
  readonly ink: string;
  readonly paper: string;
  readonly ground: string;
}
export type Shape = 'bag' | 'jar' | 'sticks' | 'cup' | 'mortar' | 'jug' | 'board' | 'wok';
export type Drawing = Colours & ({ readonly shape: Shape } | { readonly shape: 'cloth'; readonly motif: Motif });

/**
 * @param id unique on the page: patterns are referred to by it
 * @param title what a screen reader says; empty where a text beside it says the same
 */
export function draw(drawing: Drawing, id: string, title: string): Html {
  const named = title ? html`role="img" aria-label="${title}"` : html`aria-hidden="true"`;
  return html`<svg class="art" viewBox="0 0 320 320" ${named} focusable="false">
<rect width="320" height="320" fill="${drawing.ground}"/>
<circle cx="250" cy="70" r="120" fill="#fff" opacity=".22"/>
${drawing.shape === 'cloth' ? cloth(drawing, drawing.motif, id) : [shadow(), SHAPES[drawing.shape](drawing)]}
</svg>`;
}

const shadow = (): Html => html`<ellipse cx="160" cy="268" rx="104" ry="13" fill="#000" opacity=".14"/>`;

function cloth({ ink, paper }: Colours, name: Motif, id: string): Html {
  return html`<defs>${motif(name, `${id}-motif`, ink)}</defs>
<g transform="rotate(-5 160 160)">
<path d="M52 62h222v198q-18 10-37 0t-37 0-37 0-37 0-37 0-37 0z" fill="#000" opacity=".14"/>
<path d="M46 54h222v198q-18 10-37 0t-37 0-37 0-37 0-37 0-37 0z" fill="${paper}"/>
<path d="M58 66h198v176q-16 8-33 0t-33 0-33 0-33 0-33 0-33 0z" fill="url(#${id}-motif)"/>
<path d="M46 54h222v14H46z" fill="${ink}" opacity=".85"/>
<path d="M168 54v200M206 54v202" stroke="#000" stroke-width="10" opacity=".05"/>
</g>`;
}
