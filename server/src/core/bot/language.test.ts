import { describe, expect, test } from 'vitest';
import { detectLanguage, leansTo, readLanguage } from './language.ts';

describe('the language of a message', () => {
  test.each([
    'saya mau tanya ongkir ke Bandung',
    'brp lama sampainya kak',
    'barangnya belum datang juga',
    'Apakah bisa dikirim hari ini?',
    'gmn cara bayarnya',
    'terima kasih banyak',
    'Saya ingin mengembalikan barang yang rusak',
    'refund saya kapan masuk ya',
  ])('%s is Indonesian', (text) => {
    expect(detectLanguage(text, 'id')).toBe('id');
    expect(detectLanguage(text, 'en')).toBe('id');
  });

  test.each([
    'how much is shipping to Bandung?',
    "where's my order",
    'the package has not arrived',
    'Can I pay with my credit card?',
    'shipping cost',
    'thank you very much',
    'no, I want to talk to someone',
    'I would like to return a damaged item',
  ])('%s is English', (text) => {
    expect(detectLanguage(text, 'en')).toBe('en');
    expect(detectLanguage(text, 'id')).toBe('en');
  });

  test.each([
    '',
    'ok',
    'refund',
    'halo',
    'hello',
    'thx',
    'ya',
    'bye',
    'COD',
    'voucher promo',
    'JNE',
    '12345',
    '👍',
    'gayo',
    'Xyz qwv',
  ])('"%s" does not tell: it stays what it was', (text) => {
    expect(detectLanguage(text, 'id')).toBe('id');
    expect(detectLanguage(text, 'en')).toBe('en');
  });
});

describe('a sentence of three words or more', () => {
  test.each([
    ['I want a refund', 'en'],
    ['i need a refund', 'en'],
    ['a refund please', 'en'],
    ['is it ready stock?', 'en'],
    ['my app crashed', 'en'],
    ['mau refund dong', 'id'],
    ['ada size chart ga', 'id'],
    ['sorry ya kak', 'id'],
  ] as const)('%s is in %s, though most words belong to both', (text, language) => {
    expect(detectLanguage(text, 'id')).toBe(language);
    expect(detectLanguage(text, 'en')).toBe(language);
  });

  test.each([
    'oke thanks ya',
    'sorry ya min',
    'ok thanks kak',
    'cancel ya min',
    'no order saya',
    'promo voucher online',
  ])('%s is of both languages: it stays what it was', (text) => {
    expect(detectLanguage(text, 'id')).toBe('id');
    expect(detectLanguage(text, 'en')).toBe('en');
  });
});

describe('what a message says about its language', () => {
  test.each([
    ['Kapan pesanannya dikirim?', 'id'],
    ['order aku kok belum datang ya', 'id'],
    ['tolong putar lagu The Long and Winding Road', 'id'],
    ['When will it be delivered?', 'en'],
    ['please send it to Jalan Sudirman in Jakarta', 'en'],
    ['is the batik cloth machine washable', 'en'],
  ])('%s: %s, and surely so', (text, language) => {
    const reading = readLanguage(text);
    expect(reading.language).toBe(language);
    expect(reading.confidence).toBeGreaterThan(0.6);
  });

  test.each([
    'Regane pira mas?',
    'Kapan barangku teka, aku wis ngenteni suwe',
    'sabaraha hargana kang?',
    'pesenan abdi teu acan dugi',
    '¿Cuánto cuesta el envío?',
    "je n'ai pas reçu mon colis",
    'Wo ist meine Bestellung?',
    'hindi pa dumarating ang pakete ko',
    'أين طلبي؟',
    '我的订单在哪里',
    'где мой заказ',
  ])('%s: other', (text) => {
    expect(readLanguage(text).language).toBe('other');
    expect(detectLanguage(text, 'id')).toBe('id');
    expect(detectLanguage(text, 'en')).toBe('en');
  });

  test.each([
    'Apa ada ukuran M buat Mas Joko di Surabaya?',
    'I bought it in Paris, is it real',
    'kopi Gayo atau Toraja?',
  ])('%s: names of people and places make nothing foreign', (text) =>
    expect(readLanguage(text).language).not.toBe('other'),
  );

  test('one word is a guess, no word none', () => {
    expect(readLanguage('garansi').confidence).toBeLessThan(0.6);
    expect(readLanguage('refund', { spoken: 'en' })).toEqual({ language: 'en', confidence: 0 });
    expect(readLanguage('refund', { spoken: 'id' })).toEqual({ language: 'id', confidence: 0 });
    expect(readLanguage('👍').confidence).toBe(0);
  });

  test('one word of a language leans to it, a word of both does not', () => {
    expect(leansTo('en', 'warranty')).toBe(true);
    expect(leansTo('id', 'ongkir')).toBe(true);
    expect(leansTo('id', 'warranty')).toBe(false);
    expect(leansTo('en', 'refund')).toBe(false);
    expect(leansTo('id', 'refund')).toBe(false);
  });
});
