/** The words of the departments screen. */
import { teams as en } from '../i18n/en/teams.ts';
import { teams as id } from '../i18n/id/teams.ts';
import { textsIn } from '../i18n/texts.ts';

export const useTeamTexts = textsIn({ en, id });
