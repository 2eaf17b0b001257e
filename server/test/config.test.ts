import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

test('an empty environment is a valid one', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://127.0.0.1:3000',
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
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
  [{ SAPA_SEED_AGENTS: '[{"id":1}]' }, 'SAPA_SEED_AGENTS must be JSON'],
])('%o stops the start with a sentence', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(ConfigError);
  expect(() => readConfig(env)).toThrow(sentence);
});

test('behind a proxy, PUBLIC_URL is what people use', () => {
  expect(readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://chat.example/' }).publicUrl).toBe('https://chat.example');
});
