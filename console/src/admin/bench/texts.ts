/** The words of the test bench. */
import { bench as en } from '../i18n/en/bench.ts';
import { bench as id } from '../i18n/id/bench.ts';
import { textsIn } from '../i18n/texts.ts';

export const useBenchTexts = textsIn({ en, id });
