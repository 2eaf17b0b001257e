import type { Phrase } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { shopSettings } from '../../../preview/admin-sample.ts';
import { judge } from '../../../preview/judge.ts';
import { phrases } from '../i18n/en/phrases.ts';
import { mostOf, PHRASE_GROUPS } from './phrase-groups.ts';

const all = Object.keys(phrases.label) as Phrase[];
const accepts = (phrase: Phrase, length: number) =>
  judge({ ...shopSettings, bot: { phrases: { en: { [phrase]: 'x'.repeat(length) } } } }).ok;

describe('the bot’s sentences', () => {
  it('each have their place, once', () => {
    expect(Object.values(PHRASE_GROUPS).flat().sort()).toEqual([...all].sort());
  });
  it.each(all)('%s may be as long as the settings allow', (phrase) => {
    expect([accepts(phrase, mostOf(phrase)), accepts(phrase, mostOf(phrase) + 1)]).toEqual([true, false]);
  });
});
