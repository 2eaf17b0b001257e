import { describe, expect, it } from 'vitest';
import { decodeText, tellingWords } from './decode.ts';

const utf16 = (text: string, isBig: boolean) => {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  view.setUint16(0, 0xfeff, !isBig);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at), !isBig);
  return new Uint8Array(view.buffer);
};

describe('the bytes of a file', () => {
  it('are UTF-8 where they can be', () => {
    expect(decodeText(new TextEncoder().encode('café, 1–3 hari 👍'))).toEqual({
      text: 'café, 1–3 hari 👍',
      encoding: 'utf-8',
    });
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });
  it('are Windows-1252 where they are not UTF-8: no letter is lost', () => {
    // "café", "1–3", "€", "it’s" as a spreadsheet on Windows writes them.
    const bytes = [0x63, 0x61, 0x66, 0xe9, 0x20, 0x31, 0x96, 0x33, 0x20, 0x80, 0x20, 0x69, 0x74, 0x92, 0x73];
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ text: 'café 1–3 € it’s', encoding: 'windows-1252' });
  });
  it.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ] as const)('are %s where their mark says so', (encoding, isBig) => {
    expect(decodeText(utf16('café;1–3', isBig))).toEqual({ text: 'café;1–3', encoding });
  });
  it('show by which words one sees how they were read', () => {
    expect(tellingWords('id,language\na,"café | 1–3 hari";café;naïve,über')).toEqual(['café', '1–3', 'naïve']);
    expect(tellingWords('plain')).toEqual([]);
  });
});
