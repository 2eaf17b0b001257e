/** What the shop sells. Every text in both languages: a missing one fails the type check. */
import type { Language } from '@sapa/protocol';
import type { Drawing } from './art/drawing.ts';
import { COFFEE } from './catalogue/coffee.ts';
import { KITCHEN } from './catalogue/kitchen.ts';
import { SPICES } from './catalogue/spices.ts';
import { TEXTILES } from './catalogue/textiles.ts';

export const CATEGORIES = ['kopi', 'rempah', 'batik', 'dapur'] as const;
export type CategoryId = (typeof CATEGORIES)[number];

export interface ProductTexts {
  readonly name: string;
  /** One line, on the card. */
  readonly blurb: string;
  readonly story: string;
  /** Size, weight, material. */
  readonly measure: string;
}

export interface Product {
  readonly slug: string;
  readonly category: CategoryId;
  /** Rupiah. */
  readonly price: number;
  readonly origin: string;
  readonly inStock: number;
  readonly drawing: Drawing;
  readonly texts: Readonly<Record<Language, ProductTexts>>;
}

export const PRODUCTS: readonly Product[] = [...COFFEE, ...SPICES, ...TEXTILES, ...KITCHEN];

export const productOf = (slug: string): Product | undefined => PRODUCTS.find((product) => product.slug === slug);
export const categoryOf = (id: string): CategoryId | undefined => CATEGORIES.find((category) => category === id);
export const productsIn = (category: CategoryId): readonly Product[] =>
  PRODUCTS.filter((product) => product.category === category);
