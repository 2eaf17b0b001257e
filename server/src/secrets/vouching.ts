/** Signatures by which sites vouch for their visitors: HMAC-SHA256, hex (RFC 2104). Opens the site's secret for each; keeps none. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SettingsSource, Vouching } from '../app/ports.ts';
import type { Box } from './box.ts';
import { identityPlace } from './settings.ts';

const DIGEST_BYTES = 32;

export function openVouching(settings: SettingsSource, box: Box): Vouching {
  return {
    isSigned(site, text, signature) {
      const sealed = settings.current.sites.find(({ key }) => key === site)?.identity?.secret;
      const secret = sealed && box.open(sealed, identityPlace(site));
      return secret ? isSignature(signature, text, secret) : false;
    },
  };
}

/** Takes as long for a wrong one. */
export function isSignature(signature: string, text: string, secret: string): boolean {
  const given = Buffer.from(/^[0-9a-f]{64}$/i.test(signature) ? signature : '', 'hex');
  const right = createHmac('sha256', secret).update(text).digest();
  return given.length === DIGEST_BYTES && timingSafeEqual(given, right);
}
