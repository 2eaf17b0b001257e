import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

test('an empty environment is a valid one', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
    trustedProxies: [],
    seedAgents: [],
  });
});

test.each([
  [{ PORT: '0' }, 'PORT must be a whole number'],
  [{ PORT: '70000' }, 'PORT must be a whole number'],
  [{ PORT: 'abc' }, 'PORT must be a whole number'],
  [{ HOST: 'a b' }, 'HOST must be a host name'],
  [{ PUBLIC_URL: 'chat.example' }, 'PUBLIC_URL must be an address'],
  [{ PUBLIC_URL: 'https://chat.example/path' }, 'PUBLIC_URL must be an address'],
  [{ TRUST_PROXY: 'proxy.internal' }, 'TRUST_PROXY must be addresses or networks'],
  [{ TRUST_PROXY: '10.0.0.0/33' }, 'not "10.0.0.0/33"'],
  [{ TRUST_PROXY: '10.0.0.1, fd00::/129' }, 'not "fd00::/129"'],
  [{ TRUST_PROXY: '10.0.0.0/8/8' }, 'TRUST_PROXY'],
  [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
  [{ SAPA_SECRET_KEY: 'short' }, 'SAPA_SECRET_KEY must be 32 bytes'],
  [{ SAPA_SEED_AGENTS: '[{"id":1}]' }, 'SAPA_SEED_AGENTS must be JSON'],
])('%o stops the start with a sentence', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(ConfigError);
  expect(() => readConfig(env)).toThrow(sentence);
});

test('behind a proxy, PUBLIC_URL is what people use', () => {
  expect(readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://chat.example/' }).publicUrl).toBe('https://chat.example');
});

test('trusted proxies are addresses, networks, or the machine itself', () => {
  expect(readConfig({ TRUST_PROXY: ' loopback, 10.0.0.2,fd00::/8, ' }).trustedProxies).toEqual([
    '127.0.0.0/8',
    '::1/128',
    '10.0.0.2',
    'fd00::/8',
  ]);
});

test('a key is read, and a wrong one is not repeated', () => {
  expect(readConfig({}).secretKey).toBeUndefined();
  expect(readConfig({ SAPA_SECRET_KEY: `${'A'.repeat(43)}=` }).secretKey).toHaveLength(32);
  expect(() => readConfig({ SAPA_SECRET_KEY: 'nearly-a-key' })).toThrow(/^((?!nearly).)*$/);
});
