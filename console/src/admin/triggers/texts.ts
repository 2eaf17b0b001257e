/** The words of the triggers screen. */
import { triggers as en } from '../i18n/en/triggers.ts';
import { triggers as id } from '../i18n/id/triggers.ts';
import { textsIn } from '../i18n/texts.ts';

export const useTriggerTexts = textsIn({ en, id });
