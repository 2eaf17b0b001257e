import { describe, expect, test } from 'vitest';
import { understand } from '../knowledge.ts';
import { type botOf, entryOf, knowing } from '../test/bot.ts';

const trigger = (text: string, triggers: Parameters<typeof botOf>[0] = {}, earlier: string[] = []) =>
  understand(knowing([], triggers), text, { language: 'id', earlier }).trigger;

test('the first that fires in the stated order counts', () => {
  const furious = 'AKUN SAYA DIBLOKIR!!! minta kompensasi! aplikasinya error terus, mana CS nya, DASAR PENIPU!!!';
  const off = (...names: string[]) => ({ triggers: Object.fromEntries(names.map((name) => [name, { on: false }])) });
  expect(trigger(furious)).toBe('wish');
  expect(trigger(furious, off('wish'))).toBe('account');
  expect(trigger(furious, off('wish', 'account'))).toBe('policy');
  expect(trigger(furious, off('wish', 'account', 'policy'))).toBe('fault');
  expect(trigger(furious, off('wish', 'account', 'policy', 'fault'))).toBe('mood');
  expect(trigger(furious, off('wish', 'account', 'policy', 'fault', 'mood'))).toBeUndefined();
});

test('an answer the owner wrote to these very words is left to answer, but never instead of a person', () => {
  const known = knowing([entryOf('ganti', 'id', ['Saya mau ganti email akun', 'mau bicara dengan CS'])]);
  const heard = (text: string) => understand(known, text, { language: 'id', earlier: [] });
  expect(heard('saya mau ganti email akun')).toMatchObject({ zone: 'answer', trigger: undefined });
  expect(heard('saya mau ganti email akun sekarang dong, kemarin salah').trigger).toBe('account');
  expect(heard('mau bicara dengan CS').trigger).toBe('wish');
});

describe.each(['wish', 'account', 'policy', 'fault', 'mood'] as const)("the owner's own phrases of %s", (name) => {
  const own = { triggers: { [name]: { phrases: { id: ['panggil barista'], en: ['ring the bell'] } } } };

  test.each(['panggil barista dong', 'panggl barista', 'halo, panggil  BARISTA ya', 'ring the bell please'])(
    '%s',
    (line) => {
      expect(trigger(line)).toBeUndefined();
      expect(trigger(line, own)).toBe(name);
    },
  );

  test('do not count when denied or incomplete, or when the trigger is off', () => {
    expect(trigger('jangan panggil barista', own)).toBeUndefined();
    expect(trigger('siapa barista di sini', own)).toBeUndefined();
    expect(trigger('', own)).toBeUndefined();
    expect(trigger('panggil barista', { triggers: { [name]: { ...own.triggers[name], on: false } } })).toBeUndefined();
  });
});

test('anything can be heard, always the same way', () => {
  for (const text of ['', '???', '🙂', 'a'.repeat(5_000), 'error tidak '.repeat(2_000), 'minta, '.repeat(900)])
    expect(trigger(text)).toEqual(trigger(text));
});
