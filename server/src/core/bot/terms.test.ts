import { describe, expect, test } from 'vitest';
import { stemEnglish } from './english.ts';
import { stemIndonesian } from './indonesian.ts';
import { saidIn, termsOf } from './terms.ts';
import { createCorrector } from './typos.ts';
import { distance, wordsOf } from './words.ts';

describe('Indonesian words are brought to their root', () => {
  test.each([
    ['kirim', 'pengiriman mengirim dikirim dikirimkan kirimin kirimannya ngirim mengirimkannya'],
    ['kembali', 'pengembalian mengembalikan dikembalikan kembalikan'],
    ['ambil', 'pengambilan mengambil diambil'],
    ['bayar', 'pembayaran membayar dibayar bayarnya pembayarannya terbayar'],
    ['pesan', 'pesanan pemesanan memesan dipesan pesananku'],
    ['tukar', 'penukaran menukar ditukarkan'],
    ['simpan', 'penyimpanan menyimpan disimpan nyimpan'],
    ['cicil', 'cicilan mencicil dicicil nyicil'],
    ['hubung', 'menghubungi hubungi dihubungkan'],
    ['lambat', 'terlambat keterlambatan'],
    ['cek', 'mengecek ngecek dicek'],
  ])('%s', (root, forms) => {
    expect(forms.split(' ').map(stemIndonesian)).toEqual(forms.split(' ').map(() => root));
  });

  test.each(['diskon', 'merica', 'terasi', 'bekasi', 'medan', 'kopi', 'menu', 'teri', 'berlian', 'bca', 'mandiri'])(
    '%s only looks as if it had affixes',
    (word) => expect(stemIndonesian(word)).toBe(word),
  );
});

test.each([
  ['ship', 'shipping shipped ships'],
  ['refund', 'refunds refunded refundable refunding'],
  ['cancel', 'cancelled cancellation cancels canceling'],
  ['deliver', 'delivery deliveries delivered delivering'],
  ['pay', 'payment payments paid paying pays'],
])('English forms meet in %s', (root, forms) => {
  expect(new Set(forms.split(' ').map(stemEnglish))).toEqual(new Set([root]));
});

test('a word listed as its own root has an end', () => {
  expect(stemEnglish('news')).toBe('news');
});

test('chat slang is read as the standard words', () => {
  expect(saidIn('gmn brp blm gak udah bs yg dgn krn utk', 'id').join(' ')).toBe(
    'bagaimana berapa belum tidak sudah bisa yang dengan karena untuk',
  );
  expect(saidIn('ongkos kirim customer service', 'id')).toEqual(['ongkir', 'cs']);
  expect(saidIn('gak bisa dibuka', 'id')).toEqual(['macet']);
});

test('letters are folded, stretched ones cut, doubled words and joined names kept together', () => {
  expect(wordsOf('HALOOOO, Café ＱＲＩＳ! barang2 J&T e-mail don’t')).toEqual([
    'halo',
    'cafe',
    'qris',
    'barang',
    'jnt',
    'email',
    'dont',
  ]);
});

test('a greeting is a topic only when nothing else is said', () => {
  expect(termsOf(saidIn('halo kak', 'id'), 'id')).toEqual(['halo', 'kakak']);
  expect(termsOf(saidIn('halo kak, ongkirnya?', 'id'), 'id')).toEqual(['ongkir']);
});

test('a word one edit away is corrected, others are left', () => {
  const corrected = createCorrector(['ongkir', 'lacak', 'voucher', 'cod']);
  expect(['ongkri', 'lacka', 'vouchr', 'ongkirr'].map(corrected)).toEqual(['ongkir', 'lacak', 'voucher', 'ongkir']);
  expect(['cot', 'ongko', 'puisi'].map(corrected)).toEqual([undefined, undefined, undefined]);
});

test('a swap of two letters is one edit, and more than the limit is given up', () => {
  expect(distance('agnet', 'agent', 1)).toBe(1);
  expect(distance('human', 'huamn', 2)).toBe(1);
  expect(distance('kopi', 'panci', 2)).toBe(3);
  expect(distance('a', 'abcd', 2)).toBe(3);
});
