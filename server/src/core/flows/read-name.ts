/** A person's name, picked out of the sentence people say it in. */
import { folded } from './words.ts';

const BEFORE =
  /^(?:(?:halo|hai|hi|hello|oh|ya|iya|kak|min)[\s,.!]+)*(?:(?:nama|nm)(?:\s+(?:saya|sy|aku|ku|gue|gw))?(?:\s+(?:adalah|itu))?|namaku|panggil(?:\s+(?:saya|aku|aja|saja))*|saya|sy|aku|gue|gw|my\s+name\s+is|my\s+names|my\s+name's|i\s+am|i'm|im|this\s+is|it's|call\s+me)[\s:]+/iu;
const AFTER = /[\s,.!]+(?:kak|min|ya|sis|gan|please|thanks|makasih)$/iu;

/** `nama saya Budi ya kak` → `Budi`; what is no such sentence stays as it was said. */
export function readName(text: string): string {
  let name = text.trim().replace(BEFORE, '');
  for (let again = 0; again < 3; again++) name = name.replace(AFTER, '');
  name = name.replace(/[.!,]+$/u, '').trim();
  return folded(name) === '' ? text.trim() : name;
}
