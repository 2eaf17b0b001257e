import { describe, expect, test } from 'vitest';
import { answer } from './answer.ts';
import { type Ask, asking } from './test/world.ts';

/** What is kept of an answer; undefined where it does not do. */
function kept(step: Ask, text: string): string | undefined {
  const heard = answer(step, text, 0, 'en');
  return heard.ok ? heard.value : undefined;
}

describe('a text', () => {
  test.each([
    ['  Jalan Melati 5 ', 'Jalan Melati 5'],
    ['x'.repeat(500), 'x'.repeat(500)],
    ['x'.repeat(501), undefined],
    [' \n ', undefined],
  ])('%j → %j', (said, value) => {
    expect(kept(asking('text'), said)).toBe(value);
  });
});

describe('an e-mail address', () => {
  test.each([
    ['rina@example.com', 'rina@example.com'],
    ['Rina.S+toko@Example.CO.ID', 'rina.s+toko@example.co.id'],
    ['email saya rina@example.com.', 'rina@example.com'],
    ['(rina@example.com), makasih kak!', 'rina@example.com'],
    ['email:rina@example.com', 'rina@example.com'],
    ['mailto:rina@example.com', 'rina@example.com'],
    ['rina @ example.com', 'rina@example.com'],
    ['"Rina" <rina@example.com>', 'rina@example.com'],
    ['rina＠example.com', 'rina@example.com'],
    ['a@x.example atau b@x.example', 'a@x.example'],
    ['rina@example', undefined],
    ['@example.com', undefined],
    ['ga punya email', undefined],
    [`${'x'.repeat(250)}@example.com`, undefined],
    [`${'@ '.repeat(4_000)}`, undefined],
  ])('%j → %j', (said, value) => {
    expect(kept(asking('email'), said)).toBe(value);
  });
});

describe('a phone number', () => {
  test.each([
    ['081234567890', '+6281234567890'],
    ['0812-3456-7890', '+6281234567890'],
    ['0812 3456 7890', '+6281234567890'],
    ['0812.3456.7890', '+6281234567890'],
    ['0812–3456–7890', '+6281234567890'],
    ['+62 812-3456-7890', '+6281234567890'],
    ['(+62) 812 3456 7890', '+6281234567890'],
    ['+62 (0)812 3456 7890', '+6281234567890'],
    ['6281234567890', '+6281234567890'],
    ['81234567890', '+6281234567890'],
    ['0062 812 3456 7890', '+6281234567890'],
    ['(021) 555-1234', '+62215551234'],
    ['+1 (202) 555-0123', '+12025550123'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['wa saya 0812 3456 7890 ya kak', '+6281234567890'],
    ['hp:081234567890.', '+6281234567890'],
    ['umur 30, hp 0812 3456 7890', '+6281234567890'],
    ['30 0812 3456 7890', '+6281234567890'],
    ['0812 3456 7890 atau 0813 0000 0000', '+6281234567890'],
    ['０８１２３４５６７８９０', '+6281234567890'],
    ['08123456', '+628123456'],
    ['0812345', undefined],
    ['+1234567', undefined],
    ['+1234567890123456', undefined],
    ['0812345678901234', undefined],
    ['INV0812345678', undefined],
    ['12345678', undefined],
    ['+0812345678', undefined],
    ['nanti saja', undefined],
    [`${'1 '.repeat(4_000)}`, undefined],
  ])('%j → %j', (said, value) => {
    expect(kept(asking('phone'), said)).toBe(value);
  });
});

describe('a number', () => {
  test.each([
    ['7', '7'],
    ['1.000', '1000'],
    ['1,000', '1000'],
    ['1.000.000', '1000000'],
    ['1,5', '1.5'],
    ['1.5', '1.5'],
    ['1,50', '1.5'],
    ['1.000,50', '1000.5'],
    ['1,000.50', '1000.5'],
    ['0,125', '0.125'],
    ['0.500', '0.5'],
    ['-5', '-5'],
    ['-0', '0'],
    ['007', '7'],
    ['10 000', '10000'],
    ['Rp 10.000', '10000'],
    ['Rp10.000,-', '10000'],
    ['Rp. 10.000,00', '10000'],
    ['IDR 2.500.000', '2500000'],
    ['$1,299.99', '1299.99'],
    ['harganya Rp 75.000 kak', '75000'],
    ['sekitar 3 kg', '3'],
    ['2x', '2'],
    ['10rb', '10000'],
    ['10k', '10000'],
    ['2,5 jt', '2500000'],
    ['1,1 juta', '1100000'],
    ['3 million', '3000000'],
    ['5kg', '5'],
    ['5 k', '5'],
    ['ada 4, mungkin 5', '4'],
    ['1.2.3', undefined],
    ['10.00.000', undefined],
    ['12/05/2026', undefined],
    ['14:30', undefined],
    ['10-20', undefined],
    ['INV-2041', undefined],
    ['A4', undefined],
    ['dua', undefined],
    ['1'.repeat(16), undefined],
    ['1.'.repeat(4_000), undefined],
  ])('%j → %j', (said, value) => {
    expect(kept(asking('number'), said)).toBe(value);
  });
});

describe("an order's number", () => {
  test.each([
    ['INV-2041', 'INV-2041'],
    ['nomornya INV-2041 kak', 'INV-2041'],
    ['inv/2026/0001.', 'inv/2026/0001'],
    ['#2041', '#2041'],
    ['(100234)', '100234'],
    ['pesanan saya: 100234, dari kemarin', '100234'],
    ['beli 2x tanggal 12/05/2026, INV-2041', 'INV-2041'],
    ['hp 081234567890 order INV-2041', 'INV-2041'],
    ['10rb pulsa, order 12345678', '12345678'],
    ['A1B2C3', 'A1B2C3'],
    ['12', undefined],
    ['belum ada', undefined],
    ['Rp50.000', undefined],
    ['12-05-2026', undefined],
    ['../../2041', '2041'],
    ['rina2041@example.com', undefined],
    [`A${'1'.repeat(40)}`, undefined],
  ])('%j → %j', (said, value) => {
    expect(kept(asking('order'), said)).toBe(value);
  });
});

describe('a choice', () => {
  const step = asking('choice', {
    choices: [
      { value: 'sea', label: { id: 'Kapal laut', en: 'By sea' } },
      { value: 'air', label: { id: 'Pesawat', en: 'By plane' } },
      { value: 'express', label: { id: 'Pesawat kilat', en: 'Express ✈️' } },
    ],
  });
  test.each([
    ['air', 'air'],
    ['Pesawat', 'air'],
    ['BY PLANE!', 'air'],
    ['kapal laut', 'sea'],
    ['express', 'express'],
    ['2', 'air'],
    ['2.', 'air'],
    ['nomor 3 ya kak', 'express'],
    ['no. 1', 'sea'],
    ['pesawt', 'air'],
    ['pesawaat', 'air'],
    ['kapal luat', 'sea'],
    ['by pkane', 'air'],
    ['mau yang pesawat aja kak', 'air'],
    ['pesawat kilat dong', 'express'],
    ['bukan pesawat', undefined],
    ['pesawat atau kapal laut?', undefined],
    ['0', undefined],
    ['4', undefined],
    ['2 hari lagi', undefined],
    ['udara', undefined],
    ['', undefined],
  ])('%j → %j', (said, value) => {
    expect(kept(step, said)).toBe(value);
  });

  test('called by a number means that name, before it means a place in the list', () => {
    const counts = asking('choice', {
      choices: [
        { value: '2', label: { en: '2 people' } },
        { value: '1', label: { en: '1 person' } },
      ],
    });
    expect(kept(counts, '2')).toBe('2');
  });

  test('of signs alone is chosen by its signs', () => {
    const stars = asking('choice', {
      choices: [
        { value: 'good', label: { en: '👍' } },
        { value: 'bad', label: { en: '👎' } },
      ],
    });
    expect(kept(stars, ' 👎 ')).toBe('bad');
  });

  test('one slip from two names is none of them', () => {
    const near = asking('choice', {
      choices: [
        { value: 'one', label: { en: 'Plan A1' } },
        { value: 'two', label: { en: 'Plan B1' } },
      ],
    });
    expect(kept(near, 'plan c1')).toBeUndefined();
  });
});

describe('an answer that does not do', () => {
  const step = asking('email', {
    retries: 2,
    retry: { id: 'Alamatnya belum lengkap.' },
    next: 'thanks',
    failed: 'person',
  });

  test('is asked for again as often as there are retries', () => {
    const tries = [0, 1, 2].map((before) => answer(step, 'hmm', before, 'en'));
    const again = { ok: false, again: true, retryText: 'Alamatnya belum lengkap.' };
    expect(tries).toEqual([again, again, { ok: false, again: false }]);
  });

  test('has no text of its own where the owner wrote none', () => {
    expect(answer(asking('email'), 'hmm', 0, 'en')).toEqual({ ok: false, again: true });
  });

  test('is not asked for again where no retries are wanted', () => {
    expect(answer(asking('email', { retries: 0 }), 'hmm', 0, 'en')).toEqual({ ok: false, again: false });
  });

  test('does not spoil a good one on the last try', () => {
    expect(answer(step, 'rina@example.com', 2, 'en')).toEqual({ ok: true, value: 'rina@example.com', next: 'thanks' });
  });
});
