/** The words around the settings screens. */
import { shell as en } from './i18n/en/shell.ts';
import { shell as id } from './i18n/id/shell.ts';
import { textsIn } from './i18n/texts.ts';

export type { ShellTexts } from './i18n/en/shell.ts';
export const useShellTexts = textsIn({ en, id });
