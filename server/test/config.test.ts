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
  [{ SMTP_URL: 'mail.example.com' }, 'SMTP_URL must be an address such as'],
  [{ SMTP_URL: 'https://mail.example.com', MAIL_FROM: 'a@shop.example' }, 'SMTP_URL must be an address'],
  [{ SMTP_URL: 'smtp://', MAIL_FROM: 'a@shop.example' }, 'SMTP_URL must be an address'],
  [{ SMTP_URL: 'smtp://mail.example.com' }, 'MAIL_FROM must be the address'],
  [{ SMTP_URL: 'smtp://mail.example.com', MAIL_FROM: 'Shop' }, 'not "Shop"'],
  [{ SMTP_URL: 'smtp://mail.example.com', MAIL_FROM: 'Shop <a@shop.example>\r\nBcc: b@c.example' }, 'MAIL_FROM'],
  [{ SMTP_URL: 'smtp://mail.example.com', MAIL_FROM: 'Sh\nop <a@shop.example>' }, 'MAIL_FROM'],
  [{ SAPA_SEED_AGENTS: '[{"id":1}]' }, 'SAPA_SEED_AGENTS must be JSON'],
])('%o stops the start with a sentence', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(ConfigError);
  expect(() => readConfig(env)).toThrow(sentence);
});

test('mail comes from an address, with a name or without one; a password is never repeated', () => {
  const from = (MAIL_FROM: string) => readConfig({ SMTP_URL: 'smtps://u:p@mail.example.com', MAIL_FROM }).mail?.from;
  expect(from('chat@shop.example')).toEqual({ name: '', address: 'chat@shop.example' });
  expect(from('"Toko, Kami" <chat@shop.example>')).toEqual({ name: 'Toko, Kami', address: 'chat@shop.example' });
  expect(readConfig({ MAIL_FROM: 'chat@shop.example' }).mail).toBeUndefined();
  expect(() => readConfig({ SMTP_URL: 'imap://u:hunter2@mail.example.com' })).not.toThrow('hunter2');
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
