/** Headers that are not an owner's to choose. Pure. */

/**
 * How a message is carried and whom it is for follow from the request (RFC 9110 §7.2, §7.6.1, §8.6, §10.1.1, §11.7.1). What we accept,
 * and the key that makes a repeated question the same one, are ours.
 */
const OURS = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'idempotency-key',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

export const isOurs = (header: string): boolean => OURS.has(header.toLowerCase());
