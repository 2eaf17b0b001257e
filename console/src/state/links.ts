/** Finds e-mail addresses in what people wrote, and decides which addresses may be followed. Pure. */
import { isSafeLink } from '@sapa/protocol';

const WEB = /^https?:\/\/\S+$/i;
const MAIL = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/;
const MAILS = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g;

/** The text cut so that every e-mail address is a piece of its own; joined again they are the text. */
export const pieces = (text: string): readonly string[] => text.split(MAILS).filter((piece) => piece !== '');

/** @returns an address that is safe to follow, or undefined: then it is text */
export function hrefOf(piece: string): string | undefined {
  if (MAIL.test(piece)) return `mailto:${piece}`;
  return WEB.test(piece) && URL.canParse(piece) && isSafeLink(piece) ? new URL(piece).href : undefined;
}
