/** Where each page lives, by language. */
import type { Language } from '@sapa/protocol';
import type { CategoryId, Product } from './catalogue.ts';

export type Path = (language: Language) => string;

const fixed =
  (id: string, en: string): Path =>
  (language) =>
    language === 'id' ? `/id/${id}` : `/en/${en}`;

export const homePath = fixed('', '');
export const cataloguePath = fixed('katalog', 'catalogue');
export const shippingPath = fixed('pengiriman', 'shipping');
export const aboutPath = fixed('tentang', 'about');
export const contactPath = fixed('kontak', 'contact');
export const categoryPath = (category: CategoryId): Path => fixed(`katalog/${category}`, `catalogue/${category}`);
export const productPath = (product: Product): Path => fixed(`produk/${product.slug}`, `product/${product.slug}`);
