import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('an empty environment is a shop beside a local server', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3001,
    server: 'http://localhost:3000',
    site: 'warung-nusa',
    apiToken: 'warung-nusa-demo-token',
    identitySecret: 'warung-nusa-demo-identity-secret',
    dev: false,
  });
});

test('the server is taken as an origin: what follows it is dropped', () => {
  expect(readConfig({ SAPA_SERVER: 'https://chat.example/console/' }).server).toBe('https://chat.example');
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['SAPA_SERVER', 'chat.example'],
  ['SAPA_SERVER', 'javascript:alert(1)'],
  ['SAPA_SITE', '"><script>'],
])('%s=%s stops the start with a sentence that names it', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
  expect(() => readConfig({ [name]: value })).toThrow(name);
});
