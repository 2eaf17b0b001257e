import * as v from 'valibot';
import { expect, test } from 'vitest';
import { visitorCommandSchema } from './commands.ts';
import { EMAIL } from './email.ts';

test('the rule that a form can ask is the one the contract applies', () => {
  const addresses = [
    'a@b.co',
    'budi@gmail',
    'budi@gmail.com',
    'a b@c.de',
    '@b.co',
    'x+y@mail.shop.example',
    "o'b@c.de",
    '',
  ];
  const isTaken = (email: string) => {
    const values = { email, message: 'hi' };
    return v.is(visitorCommandSchema, { type: 'fillForm', form: 'leaveMessage', values });
  };
  expect(addresses.map((address) => EMAIL.test(address))).toEqual(addresses.map(isTaken));
  expect(addresses.filter(isTaken)).toEqual(['a@b.co', 'budi@gmail.com', 'x+y@mail.shop.example']);
});
