/** Names of files as people's machines have them → names that are safe to show, to put into a header, and to save under. Pure. */

const CHARS = 120;
/** Longer endings are no endings. */
const ENDING_CHARS = 16;
const NOTHING_LEFT = 'file';

/**
 * Controls, lone surrogates, line separators, and what turns or hides text: marks, embeddings and isolates of the bidirectional
 * algorithm (UAX #9), and characters without width that no script needs. Joiners (U+200C, U+200D) stay: Persian and emoji do.
 */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{61C}\u{180E}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{FEFF}\u{FFF9}-\u{FFFB}\u{E0000}-\u{E007F}]/gu;
/** What no Windows file may be called by. */
const RESERVED = /[<>:"|?*]/g;

/** @returns at most 120 UTF-16 units, never empty, without a path */
export function safeName(text: string): string {
  const visible = text.replace(INVISIBLE, '').normalize('NFC');
  const last = visible.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? '';
  const name = trimmed(last.replace(RESERVED, '_'));
  return shortened(name) || NOTHING_LEFT;
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
