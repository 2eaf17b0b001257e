/**
 * Picks a screen's catalogue. Each screen has its own: `en/<screen>.ts` is the shape, `id/<screen>.ts` has every key of it,
 * and the screen's `texts.ts` makes a hook of the two.
 */
import type { Language } from '@sapa/protocol';
import { useLanguage } from '../../views/ui.ts';

export const textsIn =
  <Texts>(catalogues: Readonly<Record<Language, Texts>>) =>
  (): Texts =>
    catalogues[useLanguage()];
