import { expect, test } from 'vitest';
import { sign } from './sign.ts';

test('a proof is what `openssl dgst -sha256 -hmac` says of id and expiry', () => {
  // printf 'customer-1.1800000600' | openssl dgst -sha256 -hmac secret
  expect(sign('secret', 'customer-1', 1_800_000_000_999)).toEqual({
    id: 'customer-1',
    expires: 1_800_000_600,
    signature: '10bef561d5c31303635805a771f61e0c710d4cbaee9f5998d13c2b8012519261',
  });
});

test('another secret, another customer or another time is another signature', () => {
  const proofs = [sign('a', '1', 0), sign('b', '1', 0), sign('a', '2', 0), sign('a', '1', 1_000)];
  expect(new Set(proofs.map(({ signature }) => signature)).size).toBe(4);
});
