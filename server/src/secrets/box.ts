/**
 * Seals short texts with AES-256-GCM for keeping them at rest. Each is bound to the place it belongs to, so that it opens nowhere else.
 * Knows no settings and not where the key comes from.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export const KEY_BYTES = 32;
const PREFIX = 'enc:v1:';
const CIPHER = 'aes-256-gcm';
/** NIST SP 800-38D §8.2: 96 bits, by chance: good for 2^32 texts of one key. */
const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface Box {
  /** `enc:v1:` and base64 of iv, tag and ciphertext. What is sealed already, or empty, is given back as it is. */
  seal(text: string, where: string): string;
  /** A text that was never sealed is given back; undefined: sealed with another key, for another place, or changed since. */
  open(text: string, where: string): string | undefined;
}

export const isSealed = (text: string): boolean => text.startsWith(PREFIX);

/** @param key 32 bytes */
export function createBox(key: Uint8Array): Box {
  return {
    seal(text, where) {
      if (text === '' || isSealed(text)) return text;
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(where));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return PREFIX + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open: (text, where) => (isSealed(text) ? unseal(key, text.slice(PREFIX.length), where) : text),
  };
}

function unseal(key: Uint8Array, text: string, where: string): string | undefined {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  const iv = bytes.subarray(0, IV_BYTES);
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(where)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
