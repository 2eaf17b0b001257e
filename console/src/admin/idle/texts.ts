/** The words of the idle screen. */
import { idle as en } from '../i18n/en/idle.ts';
import { idle as id } from '../i18n/id/idle.ts';
import { textsIn } from '../i18n/texts.ts';

export const useIdleTexts = textsIn({ en, id });
