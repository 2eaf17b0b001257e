/** Products as cards in a grid. */
import type { Language } from '@sapa/protocol';
import { draw } from '../art/drawing.ts';
import type { Product } from '../catalogue.ts';
import { type Html, html } from '../html.ts';
import { productPath } from '../paths.ts';
import { TEXTS } from '../texts/texts.ts';

const RUPIAH: Readonly<Record<Language, Intl.NumberFormat>> = {
  id: new Intl.NumberFormat('id-ID', { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en', { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 }),
};

export const price = (language: Language, rupiah: number): string => RUPIAH[language].format(rupiah);

function card(language: Language, product: Product): Html {
  const { name, blurb } = product.texts[language];
  return html`<li class="card"><a href="${productPath(product)(language)}">
${draw(product.drawing, product.slug, '')}
<span class="card-text"><strong>${name}</strong><span class="quiet">${blurb}</span><span class="price">${price(language, product.price)}${
    product.inStock === 0 && html` <em>${TEXTS[language].product.soldOut}</em>`
  }</span></span></a></li>`;
}

export const shelf = (language: Language, products: readonly Product[]): Html =>
  html`<ul class="shelf">${products.map((product) => card(language, product))}</ul>`;
