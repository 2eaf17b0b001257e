/** The shop's own words. Both catalogues have exactly these keys: a missing one fails the type check. */
import type { Language } from '@sapa/protocol';
import type { CategoryId } from '../catalogue.ts';
import { en } from './en.ts';
import { id } from './id.ts';

interface Section {
  readonly title: string;
  readonly body: readonly string[];
}

export interface Texts {
  readonly tagline: string;
  readonly skip: string;
  readonly menu: string;
  readonly basket: string;
  readonly otherLanguage: string;
  readonly nav: Readonly<Record<'home' | 'catalogue' | 'shipping' | 'about' | 'contact', string>>;
  readonly home: {
    readonly title: string;
    readonly lead: string;
    readonly shopNow: string;
    readonly askUs: string;
    readonly picture: string;
    readonly picked: string;
    readonly seeAll: string;
    readonly promises: readonly Section[];
  };
  readonly categories: Readonly<Record<CategoryId, { readonly name: string; readonly lead: string }>>;
  readonly catalogue: { readonly title: string; readonly lead: string; readonly all: string; readonly filter: string };
  readonly product: Readonly<
    Record<
      'from' | 'measure' | 'inStock' | 'soldOut' | 'addToBasket' | 'added' | 'ask' | 'delivery' | 'related',
      string
    >
  >;
  readonly shipping: {
    readonly title: string;
    readonly lead: string;
    readonly table: { readonly caption: string; readonly to: string; readonly time: string; readonly cost: string };
    readonly rows: readonly (readonly [to: string, time: string, cost: string])[];
    readonly sections: readonly Section[];
  };
  readonly about: { readonly title: string; readonly lead: string; readonly sections: readonly Section[] };
  readonly contact: {
    readonly title: string;
    readonly lead: string;
    readonly chat: string;
    readonly facts: readonly (readonly [label: string, value: string])[];
  };
  readonly notFound: { readonly title: string; readonly lead: string; readonly back: string };
  readonly footer: { readonly note: string; readonly demo: string };
}

export const TEXTS: Readonly<Record<Language, Texts>> = { id, en };
