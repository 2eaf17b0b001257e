/**
 * Tells Indonesian from English. Function words decide; spelling habits of the other words help. Honest about short
 * messages: without enough evidence the answer is the language of the conversation so far.
 */
import type { Language } from '@sapa/protocol';
import { standardWord } from './slang.ts';
import { EMPTY } from './stopwords.ts';
import { wordsOf } from './words.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words both languages use, or that Indonesian shops use in English: they tell nothing. */
const SHARED = list(`
  a i me u so hi ok oke refund voucher promo cod email password login tracking online order transfer bank admin status
  error app total problem data gift chat cs bot no pin min sis pro stock member pay halo help store for at is in on an
  hello hey info dong still thx tq ty bye ya
`);

/** Frequent words of the trade that only one of the languages has. */
const TOPICAL: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: list(`
    ongkir kirim pengiriman pesan pesanan bayar pembayaran barang harga berapa kapan dimana mana belum lama hari jam buka
    alamat retur tukar kembali uang rusak pecah salah stok habis kopi rempah kain resi lacak diskon kurir nomor sampai
    terimakasih selamat pagi siang sore malam batal batalkan ganti ubah beli belanja cicilan grosir gratis akun daftar
    lupa masuk keluhan komplain orang bicara hubungi jual produk murah mahal makan cuaca besok hari beras baru lagi
    sambungkan tolong mohon maaf permisi halo garansi
  `),
  en: list(`
    shipping ship delivery deliver package parcel payment price cost much many when where long time day days open close
    hours address return exchange money broken damaged wrong late missing coffee spice spices cloth discount courier
    number arrive arrived thank thanks good morning evening cancel change buy purchase wholesale free account sign
    forgot complaint people human person someone talk speak agent weather product products cheap expensive track item
    bought received refunded ground grind beans size sizes does please sorry order orders warranty
  `),
};

/** Letters in a row that one language has often and the other hardly ever; `_` is a word's edge. */
const HINTS: Readonly<Record<Language, RegExp>> = {
  id: /nya_|kan_|^_(?:meng|mem|men|meny|ber|ter|di[bcdghjkpst]|peng|pem|ke[bdhmrst])\p{L}{3}|ngan_|[aiu]h_|ngk|aan_|[aeiou]k_|ny[aeiou]/u,
  en: /^_(?:th|wh|sh|kn|wr)|ing_|tion|ght|[^aeiou]ed_|ee|oo|ou|ck_?|ly_|[^aeiou_]{2}s_|th_|ea|ness_/u,
};

const FUNCTION_WORD = 2;
const TOPICAL_WORD = 1.5;
const HINT = 0.5;
/** Evidence that one language must have over the other: one function word and a hint, or two words of the trade. */
const ENOUGH = 2.5;
/** Share of all evidence that the winner must hold; below it the message is a mixture. */
const CLEAR_SHARE = 0.6;

function evidence(word: string, language: Language): number {
  if (SHARED.has(word)) return 0;
  const standard = language === 'id' ? standardWord(word) : word;
  if (EMPTY[language].has(standard)) return FUNCTION_WORD;
  if (TOPICAL[language].has(standard)) return TOPICAL_WORD;
  return HINTS[language].test(`_${word}_`) ? HINT : 0;
}

function weigh(text: string): Readonly<Record<Language, number>> {
  const words = wordsOf(text).slice(0, 60);
  const total = (language: Language) => words.reduce((sum, word) => sum + evidence(word, language), 0);
  return { id: total('id'), en: total('en') };
}

/** A word or two that only this language has: enough to look there, too little to change the conversation's language. */
export function leansTo(language: Language, text: string): boolean {
  const { id, en } = weigh(text);
  const [own, other] = language === 'id' ? [id, en] : [en, id];
  return own >= TOPICAL_WORD && other === 0;
}

/** @param fallback returned when the text is too short or too mixed to tell */
export function detectLanguage(text: string, fallback: Language): Language {
  const { id, en } = weigh(text);
  const best: Language = id > en ? 'id' : 'en';
  const most = Math.max(id, en);
  return most - Math.min(id, en) >= ENOUGH && most / (id + en) >= CLEAR_SHARE ? best : fallback;
}
