/** The words of the people screen. */
import { people as en } from '../i18n/en/people.ts';
import { people as id } from '../i18n/id/people.ts';
import { textsIn } from '../i18n/texts.ts';

export const usePeopleTexts = textsIn({ en, id });
