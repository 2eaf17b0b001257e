/** Finds addresses in what people wrote, and decides which of them may be followed. Pure. */

const WEB = /^https?:\/\/\S+$/i;
const MAIL = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/;
/** Trailing marks belong to the sentence, not to the address. */
const ADDRESS = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gi;

/** The text cut so that every address is a piece of its own; joined again they are the text. */
export const pieces = (text: string): readonly string[] => text.split(ADDRESS).filter((piece) => piece !== '');

/** @returns an address that is safe to follow, or undefined: then it is text */
export function hrefOf(piece: string): string | undefined {
  if (MAIL.test(piece)) return `mailto:${piece}`;
  if (!WEB.test(piece) || !URL.canParse(piece)) return undefined;
  const { protocol, href } = new URL(piece);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
