/**
 * The bytes of a text file as text. Spreadsheets write UTF-8, UTF-16 with a byte order mark, or, as plain "CSV" on Windows,
 * Windows-1252; the last cannot be told for sure, so that it is named for people to check. Pure.
 */

/** `windows-1252` is a guess: anything that is not valid UTF-8 is taken for it. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Never fails: every byte means something in Windows-1252. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodedAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodedAs('utf-16be', bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const { text, encoding } = decodedAs('windows-1252', bytes);
    return { text: text.replace(/[\u0080-\u009f]/g, signOf), encoding };
  }
}

const decodedAs = (encoding: Encoding, bytes: Uint8Array): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

/** What Windows-1252 has at 0x80 to 0x9F. There are runtimes that take it for Latin-1, which has nothing to read there. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const signOf = (letter: string) => SIGNS[letter.charCodeAt(0) - 0x80] ?? letter;

const WORDS = 3;

/** Words by which a person sees whether a guess was right: those with letters and signs beyond ASCII. */
export const tellingWords = (text: string): readonly string[] =>
  [...new Set(text.match(/[^\s,;|"]*[\u0080-\uffff][^\s,;|"]*/g) ?? [])].slice(0, WORDS);
