/** What Warung Nusa answers in Indonesian. */
import { PAYMENT } from './id/payment.ts';
import { PRODUCTS } from './id/products.ts';
import { RETURNS } from './id/returns.ts';
import { SHIPPING } from './id/shipping.ts';
import { SHOP } from './id/shop.ts';
import type { KnowledgeInput } from './types.ts';

export const KNOWLEDGE_ID: KnowledgeInput = [...SHIPPING, ...PAYMENT, ...RETURNS, ...PRODUCTS, ...SHOP];
