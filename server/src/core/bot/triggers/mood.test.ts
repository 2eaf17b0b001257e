import { describe, expect, test } from 'vitest';
import { type MoodContext, readMood } from '../mood.ts';
import { linesOf } from '../test/lines.ts';
import { isEnough } from './mood.ts';

const THRESHOLD = 0.8;
const fires = (text: string, context: MoodContext = {}) => isEnough(text, readMood(text, context), THRESHOLD);

describe('rising emotion is heard', () => {
  test.each(
    linesOf(`
      please hurry
      udah capek nunggu
      DIMANA PESANAN SAYA?? KOK BELUM SAMPAI!!!
      tolong cepat dong!!! udah nunggu dari tadi
      goblok banget sih
      dasar penipu
      kecewa banget sama pelayanan kalian
      gimana sih, lama banget, ga becus
      udah berkali-kali nanya ga dijawab, kesel!!
      uang saya mana!!! jangan nipu ya
      parah banget pelayanannya, ga jelas
      kapok belanja di sini
      bot tolol
      woi jawab dong!!
      CEPETAN BALAS PESAN SAYA
      anjir lama banget
      nyesel beli disini, mengecewakan
      saya marah besar, tidak profesional sama sekali
      brengsek, uang saya mana
      ga guna banget ni bot, percuma
      capek nunggu, udah seminggu ga ada kabar!!!
      saya viralkan kalau tidak dibalas!!!
      ini penipuan, saya lapor polisi
      masih aja ga dijawab, keterlaluan
      muak sama kalian
      payah bgt sih responnya lama amat
      pelayanan terburuk!! kecewa berat
      this is ridiculous, I've been waiting for hours
      WHERE IS MY MONEY???
      you are useless
      what a joke, worst service ever
      I'm so angry right now
      fucking hell answer me
      ARE YOU KIDDING ME!!!
      this is unacceptable!!!
      I'm fed up with this
      scammers, give me my money back!!!
      terrible service, never again
      stupid bot
      I am sick and tired of this
      answer me already!!! still no response
      horrible, absolutely disgusting service
      how many times do I have to say it!!!
      I have had enough of this nonsense
      this is bullshit
      absolutely pathetic, liars
      hurry up!!! this is taking forever
      tolong cepat
      tolong cepat ya kak, saya tunggu
      PESANAN SAYA MANA!!!
      WHERE IS MY ORDER!!!
      cepetan dong
    `),
  )('%s', (line) => expect(fires(line)).toBe(true));

  test('in the same question again and again', () => {
    const question = 'kok pesanan saya belum sampai, lama banget';
    expect(fires(question, { earlier: [question] })).toBe(true);
  });
});

describe('plain talk is not', () => {
  test.each(
    linesOf(`
      ongkir ke bandung berapa kak
      pesanan saya belum sampai
      barang saya pecah
      mau retur
      barangnya salah warna
      halo kak
      makasih banyak ya
      BAGUS BANGET!!!
      COD BISA KAK
      jam buka toko
      saya mau refund
      resi saya mana ya kak
      kapan dikirim?
      bisa lebih cepat pengirimannya?
      tidak jadi beli
      uang saya sudah masuk?
      ada yang lebih murah ga
      stoknya habis ya
      kak kok belum dibalas ya?
      barangnya kurang satu
      mau komplain barang rusak
      promo masih ada!!
      PT MAJU JAYA minta faktur
      udah transfer kak
      alamat saya salah ketik
      where is my order
      the mug arrived broken
      I'd like a refund
      can you deliver faster
      it's been three days since I ordered
      I got the wrong size
      thank you so much!!!
      GREAT COFFEE!!!
      my package has not arrived yet
      do you have this in RED
      I want to cancel
      is it still in stock
      the colour is different from the photo
      could you check my order please
      I need it by tomorrow
    `),
  )('%s', (line) => expect(fires(line)).toBe(false));
});

describe('what only sounds like it is not', () => {
  test.each(
    linesOf(`
      capek
      ini penipuan ya?
      apa ini penipuan?
      is this a scam?
      can you please hurry with the box?
      saya tidak kecewa kok
      nggak marah, cuma tanya
      tidak masalah, santai aja
      kopi yang pahit banget ada?
      sambal paling pedas yang mana
      barangnya jelek, nggak sesuai foto
      cepat banget sampainya, mantap!!
      gila enak banget kopinya!!!
      gapapa lama, yang penting aman
      bukan penipuan kan ini?
      belum puas milihnya hehe
      kalau kecewa bisa refund?
      apakah toko ini penipu?
      lama pengiriman berapa hari
      bisa tolong cepat dikirim?
      SIAP KAK!!
      aku suka banget!!!
      ga buru-buru kok
      ini lama banget ga sih biasanya pengirimannya?
      lama banget ga ya nyampenya?
      OK OK OK
      gak jelek kok barangnya
      kapan sih diskonnya mulai? hehe
      ANJAY KEREN!!!
      ada kopi yang ga bikin emosi? wkwk
      I'm not angry, just asking
      no worries, take your time
      not bad at all!!
      damn good coffee
      the wait was worth it, thanks!
      is this a scam site?
      what if I am disappointed with it?
      insanely good!!!
      I hate to bother you, but where is my order
      sorry to be a pain
      crazy fast delivery, wow!!!
      this is not a complaint
      my husband hates coffee, what tea do you have
      sick design, love it
      WOW AMAZING
      killer espresso!
      no rush at all
      it wasn't terrible
      is the stupid question allowed: how do I grind it?
    `),
  )('%s', (line) => expect(fires(line)).toBe(false));
});

test('a sour tone alone is not enough, and the threshold is the owner’s', () => {
  expect(isEnough('…', { mood: 'frustrated', confidence: 0.99, reasons: ['tone'] }, 0.5)).toBe(false);
  expect(isEnough('…', { mood: 'frustrated', confidence: 0.7, reasons: ['complaint'] }, 0.8)).toBe(false);
  expect(isEnough('…', { mood: 'frustrated', confidence: 0.8, reasons: ['complaint'] }, 0.8)).toBe(true);
  expect(isEnough('…', { mood: 'pleased', confidence: 0.9, reasons: ['praise'] }, 0.5)).toBe(false);
});
