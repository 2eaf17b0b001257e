import type { MoodReason } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { readMood } from './mood.ts';

describe('the mood of a message', () => {
  test.each<[string, MoodReason]>([
    ['pesanan saya sudah seminggu belum datang, gimana sih!!', 'complaint'],
    ['DIMANA PESANAN SAYA???', 'capitals'],
    ['kecewa banget sama pelayanannya', 'complaint'],
    ['goblok banget sih botnya', 'insult'],
    ['tolong cepat, saya udah nunggu dari tadi', 'impatience'],
    ['saya tidak puas dengan barangnya', 'complaint'],
    ['ini penipuan ya? uang saya mana!', 'complaint'],
    ['barangnya jelek, nggak sesuai foto', 'tone'],
    ['I am very disappointed with your service', 'complaint'],
    ["this is the third time I'm asking, still no answer!!!", 'exclamation'],
    ['not happy with this at all', 'complaint'],
    ['you are useless idiots', 'insult'],
    ['ANSWER ME NOW', 'impatience'],
    ["I've been waiting for two weeks, unacceptable", 'impatience'],
  ])('%s: frustrated (%s)', (text, reason) => {
    const reading = readMood(text);
    expect(reading.mood).toBe('frustrated');
    expect(reading.reasons).toContain(reason);
    expect(reading.confidence).toBeGreaterThanOrEqual(0.5);
  });

  test.each([
    'ongkir ke bandung berapa kak',
    'barang saya belum sampai, bisa dicek?',
    'mau bicara dengan CS',
    'COD bisa?',
    'tidak',
    'ya',
    'halo',
    'nggak marah kok, cuma tanya',
    'saya tidak kecewa',
    'tidak masalah',
    'PT MAJU JAYA butuh faktur',
    'GARANSI BERAPA LAMA KAK',
    'where is my order',
    'I want to return a damaged item',
    "I'm not angry, just asking",
    'no problem',
    'how do I top up?',
    'what kind of coffee is it?',
    'ini penipuan ya?',
    'capek',
  ])('%s: neutral', (text) => expect(readMood(text)).toMatchObject({ mood: 'neutral', reasons: [] }));

  test.each([
    'makasih banyak ya kak, sangat membantu',
    'BAGUS BANGET barangnya!!!',
    'barangnya sudah sampai, suka banget',
    "thank you so much, you're awesome",
    'AMAZING COFFEE!!!',
    'not bad at all, really happy',
  ])('%s: pleased', (text) => {
    const reading = readMood(text);
    expect(reading.mood).toBe('pleased');
    expect(reading.reasons).toEqual(['praise']);
  });
});

describe('a tone alone', () => {
  test.each([
    'boleh ngobrol sama orang beneran ga',
    'assalamualaikum',
    'agen langsung',
    'ada orangnya nggak?',
    'operator',
    'manusia',
    'bisa ngomong bahasa inggris?',
    'dimana?',
    'nanti',
    'kok mahal',
    'apakah anda manusia',
    'gimana caranya bicara sama orang?',
    'hubungkan ke manusia',
    'kosmetik ini aman untuk kulit manusia?',
    'kurier',
  ])('tells nothing of so short a text, of a greeting or a question: %s', (text) =>
    expect(readMood(text)).toMatchObject({ mood: 'neutral', reasons: [] }),
  );

  test.each([
    'barangnya jelek, nggak sesuai foto',
    'kemarin perjalanan paketnya melelahkan sekali, kapan lagi saya percaya',
  ])('is enough where it speaks clearly: %s', (text) =>
    expect(readMood(text)).toMatchObject({ mood: 'frustrated', reasons: ['tone'] }),
  );

  test('beside what was said counts as ever', () => {
    expect(readMood('gak membantu').mood).toBe('frustrated');
    expect(readMood('ini penipuan, uang saya mana?').mood).toBe('frustrated');
  });
});

describe('what went before', () => {
  const question = 'where is my order 1234';

  test('the same question again, even with a typo, is a reason', () => {
    expect(readMood(question).mood).toBe('neutral');
    const again = readMood('where is my ordre 1234', { earlier: ['hello', question] });
    expect(again).toMatchObject({ mood: 'frustrated', reasons: ['repetition'] });
    expect(readMood('what does shipping cost', { earlier: [question] }).mood).toBe('neutral');
  });

  test('a second "ya" repeats nothing', () => {
    expect(readMood('ya', { earlier: ['ya'] }).reasons).toEqual([]);
  });

  test('waiting adds to other reasons and is none alone', () => {
    const waitedMs = 10 * 60_000;
    expect(readMood(question, { waitedMs }).mood).toBe('neutral');
    const tired = readMood('masih menunggu, kok lama', { waitedMs });
    expect(tired.mood).toBe('frustrated');
    expect(tired.reasons).toContain('waiting');
    expect(tired.confidence).toBeGreaterThan(readMood('masih menunggu, kok lama').confidence);
  });

  test('praise is not turned by having waited', () => {
    expect(readMood('terima kasih banyak, sangat membantu!', { waitedMs: 10 * 60_000 }).mood).toBe('pleased');
  });
});

test('anything can be read, always the same way', () => {
  for (const text of ['', '   ', '😡', '1', '!!!', 'a'.repeat(5_000), 'kata '.repeat(2_000)]) {
    const reading = readMood(text);
    expect(reading.confidence).toBeGreaterThanOrEqual(0);
    expect(reading.confidence).toBeLessThanOrEqual(1);
    expect(readMood(text)).toEqual(reading);
  }
});
