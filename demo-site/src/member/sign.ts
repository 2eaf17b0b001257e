/** The proof that the chat may believe who somebody is. Made on the shop's server: the secret never reaches a browser. */
import { createHmac } from 'node:crypto';

/** How long a signature is good for, in seconds: long enough for slow pages, short enough that a copied one is soon worth nothing. */
const GOOD_FOR_S = 10 * 60;

export interface Proof {
  readonly id: string;
  /** Seconds since 1970. */
  readonly expires: number;
  /** HMAC-SHA256 of `id.expires`, 64 hexadecimal digits. */
  readonly signature: string;
}

/** @param nowMs milliseconds since 1970 */
export function sign(secret: string, id: string, nowMs: number): Proof {
  const expires = Math.floor(nowMs / 1_000) + GOOD_FOR_S;
  return { id, expires, signature: createHmac('sha256', secret).update(`${id}.${expires}`).digest('hex') };
}
