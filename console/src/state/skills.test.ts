import { describe, expect, it } from 'vitest';
import { me, welcomeFor } from '../../preview/sample.ts';
import { textsOf } from '../i18n/index.ts';
import { held, needNames } from './skills.ts';

const { directory } = welcomeFor(me, []);

describe('skills', () => {
  it('have the owner’s names, languages their own, and the rest what they are called', () => {
    const needs = [
      { skill: 'refund', level: 3 },
      { skill: 'en', level: 1 },
      { skill: 'magic', level: 1 },
    ];
    expect(needNames(needs, { t: textsOf('en'), language: 'en', directory })).toBe('Refunds 3+, English, magic');
    expect(needNames(needs, { t: textsOf('id'), language: 'id', directory })).toBe(
      'Pengembalian dana 3+, Inggris, magic',
    );
  });

  it('are had at the level that is asked for, or above', () => {
    const need = { skill: 'refund', level: 3 };
    expect(held([need], [{ skill: 'refund', level: 3 }])).toEqual({ has: [need], lacks: [] });
    expect(held([need], [{ skill: 'refund', level: 2 }])).toEqual({ has: [], lacks: [need] });
  });
});
