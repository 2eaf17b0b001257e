import { describe, expect, test } from 'vitest';
import { readUrgency } from './urgency.ts';

describe('how soon an answer is needed', () => {
  test.each([
    'URGENT, tolong dibalas',
    'besok pagi harus sudah sampai ya',
    'butuh hari ini juga kak',
    'tolong cepat, acaranya nanti malam',
    'mohon segera diproses',
    'paling lambat besok sudah saya terima',
    'akun saya dibobol',
    'sebelum jam 5 harus dikirim',
    'I need it today',
    'please reply asap',
    'my card was stolen',
    'it has to arrive before tomorrow',
    'I need this immediately',
    'kalian penipu, goblok semua!!!',
  ])('%s: high', (text) => expect(readUrgency(text)).toBe('high'));

  test.each([
    'ini penipuan ya?',
    'ongkir ke Solo berapa?',
    'hari ini buka sampai jam berapa',
    'bisa dikirim besok?',
    'are you open tomorrow?',
    'where is my order',
    'daging asap ada?',
    'saya mau retur barang',
    'PT MAJU JAYA minta faktur',
    'berapa lama pengiriman ke Medan',
    'do you deliver on sundays',
  ])('%s: normal', (text) => expect(readUrgency(text)).toBe('normal'));

  test.each([
    'halo',
    'makasih banyak kak',
    'nggak buru-buru kok, kapan garansinya habis?',
    'cuma mau tanya ada warna merah?',
    'tidak mendesak, balas kalau sempat ya',
    'no rush, when will it be back in stock?',
    "it's not urgent, just curious about sizes",
    'thank you so much',
  ])('%s: low', (text) => expect(readUrgency(text)).toBe('low'));

  test('the mood may be given, and a sour tone alone is not urgent', () => {
    const tone = { mood: 'frustrated', confidence: 0.95, reasons: ['tone'] } as const;
    expect(readUrgency('barangnya begitu saja', tone)).toBe('normal');
    expect(readUrgency('barangnya begitu saja', { ...tone, reasons: ['complaint'] })).toBe('high');
  });
});
