/** The words of the live board. */
import { board as en } from '../../i18n/en/board.ts';
import { board as id } from '../../i18n/id/board.ts';
import { useLanguage } from '../ui.ts';

const CATALOGUES = { en, id } as const;
export const useBoardTexts = () => CATALOGUES[useLanguage()];
