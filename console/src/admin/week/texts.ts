/** The words of “Try on the recorded week”. */
import { week as en } from '../i18n/en/week.ts';
import { week as id } from '../i18n/id/week.ts';
import { textsIn } from '../i18n/texts.ts';

export type { WeekTexts } from '../i18n/en/week.ts';
export const useWeekTexts = textsIn({ en, id });
