import type { VisitorId } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../i18n/index.ts';
import { fieldName, initials, visitorName } from './names.ts';

describe('names', () => {
  it('call an unknown visitor by the tail of their id, in both languages', () => {
    const visitor = { id: 'v-3fa2' as VisitorId };
    expect(visitorName(visitor, textsOf('en'))).toBe('Visitor 3fa2');
    expect(visitorName(visitor, textsOf('id'))).toBe('Pengunjung 3fa2');
  });
  it('of fields are read as words', () => {
    expect(['order_number', 'email', 'orderNumber', '_'].map(fieldName)).toEqual([
      'Order number',
      'Email',
      'Order number',
      '_',
    ]);
  });
  it('become at most two letters', () => {
    expect([initials('Maya Ayu Santoso'), initials('budi'), initials('')]).toEqual(['MS', 'B', '?']);
  });
});
