/** The words of the flows screen. */
import { flows as en } from '../i18n/en/flows.ts';
import { flows as id } from '../i18n/id/flows.ts';
import { textsIn } from '../i18n/texts.ts';

export type { FlowsTexts } from '../i18n/en/flows.ts';
export const useFlowTexts = textsIn({ en, id });
