/** Signatures of texts that leave the house and come back, such as links. Each purpose has a key of its own, made from the server's. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export interface Signer {
  /** base64url, 43 characters */
  sign(text: string): string;
  isRight(text: string, signature: string): boolean;
}

/** @param purpose another one, another signature; key and purpose by HKDF-SHA256 (RFC 5869) */
export function createSigner(key: Uint8Array, purpose: string): Signer {
  const own = Buffer.from(hkdfSync('sha256', key, '', purpose, 32));
  const sign = (text: string) => createHmac('sha256', own).update(text).digest('base64url');
  return {
    sign,
    isRight(text, signature) {
      const [right, given] = [Buffer.from(sign(text)), Buffer.from(signature)];
      return right.length === given.length && timingSafeEqual(right, given);
    },
  };
}
