/** The words of the connections screen. */
import { connections as en } from '../i18n/en/connections.ts';
import { connections as id } from '../i18n/id/connections.ts';
import { textsIn } from '../i18n/texts.ts';

export type { ConnectionsTexts } from '../i18n/en/connections.ts';
export const useConnectionTexts = textsIn({ en, id });
