import { describe, expect, test } from 'vitest';
import { detectLanguage } from './language.ts';

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
