import { expect, test } from 'vitest';
import { messageIdOf, openMailer } from './mail.ts';

test('a key has one id for good, at the sender’s', () => {
  expect(messageIdOf('c1:5', 'chat@shop.example')).toBe(messageIdOf('c1:5', 'chat@shop.example'));
  expect(messageIdOf('c1:5', 'chat@shop.example')).not.toBe(messageIdOf('c1:6', 'chat@shop.example'));
  expect(messageIdOf('c1:5\r\nBcc: x', 'chat@shop.example')).toMatch(/^<[0-9a-f]{32}@shop\.example>$/);
});

test('where nobody answers it is worth another try, and why says nobody’s name', async () => {
  const mailer = openMailer({
    url: 'smtp://user:hunter2@127.0.0.1:1',
    from: { name: '', address: 'chat@shop.example' },
  });
  const sent = await mailer.send({ key: 'k', to: 'sari@mail.example', subject: 's', text: 't' });
  expect(sent).toEqual({ ok: false, isFinal: false, why: expect.stringMatching(/^E[A-Z]+$/) });
  mailer.close();
});
