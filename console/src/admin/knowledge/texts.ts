/** The words of the knowledge screen. */
import { knowledge as en } from '../i18n/en/knowledge.ts';
import { knowledge as id } from '../i18n/id/knowledge.ts';
import { textsIn } from '../i18n/texts.ts';

export const useKnowledgeTexts = textsIn({ en, id });
