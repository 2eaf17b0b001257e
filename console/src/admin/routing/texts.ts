/** The words of the routing screen. */
import { routing as en } from '../i18n/en/routing.ts';
import { routing as id } from '../i18n/id/routing.ts';
import { textsIn } from '../i18n/texts.ts';

export type { RoutingTexts } from '../i18n/en/routing.ts';
export const useRoutingTexts = textsIn({ en, id });
