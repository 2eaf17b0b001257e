/** Names of files as people's machines have them → names that are safe to show, to put into a header, and to save under. Pure. */

const CHARS = 120;
/** Longer endings are no endings. */
const ENDING_CHARS = 16;
const NOTHING_LEFT = 'file';

/**
 * Controls, lone surrogates, line separators, and what turns or hides text: the bidirectional algorithm's (UAX #9) and all that is
 * shown as nothing (UAX #44, Default_Ignorable_Code_Point). Joiners and variants stay for now: Persian and emoji need them.
 */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{FFF9}-\u{FFFB}]|(?!\u{200C}|\u{200D}|\u{FE0E}|\u{FE0F})\p{Default_Ignorable_Code_Point}/gu;
/** Variants of what has none, and joiners that join nothing. */
const IDLE_VARIANT = /(?<!\p{Extended_Pictographic})[\u{FE0E}\u{FE0F}]/gu;
const IDLE_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u{200C}\u{200D}]|[\u{200C}\u{200D}](?![\p{L}\p{Extended_Pictographic}])/gu;
/** White, whatever it is called. */
const WHITE = /[\s\u{2800}]+/gu;
/** Devices of Windows, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?: ?\.| ?$)/i;
/** What no Windows file may be called by. */
const RESERVED = /[<>:"|?*]/g;

/** @returns at most 120 UTF-16 units, never empty, without a path */
export function safeName(text: string): string {
  const seen = text.replace(INVISIBLE, '').replace(IDLE_VARIANT, '').replace(IDLE_JOINER, '');
  const visible = seen.normalize('NFC').replace(WHITE, ' ');
  const last = visible.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  const name = trimmed(last.replace(RESERVED, '_'));
  return shortened(DEVICE.test(name) ? `_${name}` : name) || NOTHING_LEFT;
}

/** Leading dots hide a file, and dots or spaces at the end are lost on Windows. */
const trimmed = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/g, '');

function shortened(name: string): string {
  if (name.length <= CHARS) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= ENDING_CHARS ? name.slice(dot) : '';
  const stem = name.slice(0, CHARS - ending.length).replace(/[\u{D800}-\u{DBFF}]$/u, '');
  return trimmed(stem) + ending;
}
