/** What Warung Nusa answers in English. */
import { PAYMENT } from './en/payment.ts';
import { PRODUCTS } from './en/products.ts';
import { RETURNS } from './en/returns.ts';
import { SHIPPING } from './en/shipping.ts';
import { SHOP } from './en/shop.ts';
import type { KnowledgeInput } from './types.ts';

export const KNOWLEDGE_EN: KnowledgeInput = [...SHIPPING, ...PAYMENT, ...RETURNS, ...PRODUCTS, ...SHOP];
