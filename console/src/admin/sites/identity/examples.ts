/** How an owner's server signs who somebody is, and how their page passes it on. Pure; the secret itself is in none of it. */

export const SIGNING = {
  node: {
    name: 'Node.js',
    code: `import { createHmac } from 'node:crypto';

// For whoever is signed in: user.id is how you know them.
const expires = Math.floor(Date.now() / 1000) + 3600;
const signature = createHmac('sha256', process.env.SAPA_IDENTITY_SECRET)
  .update(\`\${user.id}.\${expires}\`)
  .digest('hex');`,
  },
  php: {
    name: 'PHP',
    code: `<?php
// For whoever is signed in: $user->id is how you know them.
$expires = time() + 3600;
$signature = hash_hmac('sha256', $user->id . '.' . $expires, getenv('SAPA_IDENTITY_SECRET'));`,
  },
  python: {
    name: 'Python',
    code: `import hashlib, hmac, os, time

# For whoever is signed in: user.id is how you know them.
expires = int(time.time()) + 3600
signature = hmac.new(
    os.environ["SAPA_IDENTITY_SECRET"].encode(),
    f"{user.id}.{expires}".encode(),
    hashlib.sha256,
).hexdigest()`,
  },
} as const;

export type SigningLanguage = keyof typeof SIGNING;

export const TELLING = `<script>
  window.Sapa = window.Sapa || [];
  Sapa.push(['identify', {
    id: '42',             // the id that was signed
    expires: 1790000000,  // seconds since 1970, as signed
    signature: '…',       // 64 hex digits from your server
    name: 'Ayu',          // these two may be left out
    email: 'ayu@shop.example',
  }]);
</script>`;

const BYTES = 32;

/** @param fill puts chance into bytes, as `crypto.getRandomValues` does @returns 64 hex digits */
export const secretFrom = (fill: (bytes: Uint8Array<ArrayBuffer>) => unknown): string => {
  const bytes = new Uint8Array(BYTES);
  fill(bytes);
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
