/** The words of the small parts. */
import { parts as en } from '../i18n/en/parts.ts';
import { parts as id } from '../i18n/id/parts.ts';
import { textsIn } from '../i18n/texts.ts';

export type { PartTexts } from '../i18n/en/parts.ts';
export const usePartTexts = textsIn({ en, id });
