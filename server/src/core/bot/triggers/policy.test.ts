import { describe, expect, test } from 'vitest';
import { linesOf } from '../test/lines.ts';
import { asksForException } from './policy.ts';
import { readSentences } from './words.ts';

const fires = (text: string) => readSentences(text).some(asksForException);

describe('what only people may grant is heard', () => {
  test.each(
    linesOf(`
      boleh retur walau lewat 7 hari ga kak, tolong dong
      mau retur, cuma lewat 1 hari
      saya minta kompensasi karena telat 5 hari
      minta ganti rugi dong barangnya pecah
      kompensasinya mana? pesanan saya telat seminggu
      saya menuntut ganti rugi
      tolong kasih pengecualian, saya baru pulang dari rumah sakit
      bisa minta keringanan ga kak, lewat sehari doang
      mohon kebijaksanaannya kak
      mau refund walaupun udah lewat 14 hari
      masih bisa retur ga padahal udah lewat batas waktu
      kasih diskon dong sebagai permintaan maaf
      minta voucher karena pesanan saya telat
      gratis ongkir dong kan kemarin salah kirim gara gara kalian
      minta potongan harga karena barangnya cacat
      harus ada kompensasi buat saya, rugi waktu nunggu 3 hari
      ganti rugi!
      minta kompensasi
      gw mau kompensasi, paket gw ilang
      refund sebagian aja karena rusak dikit, mau ya
      tlg dispensasi dong min
      saya minta kompensesi atas keterlambatan
      apakah saya bisa dapat kompensasi karena paket saya terlambat 5 hari?
      tolong toleransi sehari aja kak
      I want compensation for the late delivery
      can I get compensation, my order came two weeks late
      I demand to be compensated for this
      please make an exception for me
      could you make an exception just this once
      I know it's past the return window but can I still get a refund?
      can you waive the fee please
      I want a discount for the inconvenience
      give me a voucher as an apology
      I'd like a partial refund because it arrived damaged
      as a goodwill gesture, can you refund the shipping
      you owe me compensation
      what compensation do I get for my late order?
      I missed the return deadline, can you please still refund me
      I expect some goodwill here
      my package was late, I deserve a discount for the trouble
      please bend the rules for me
      i want compansation for my broken mug
      can I get free shipping because my order was delayed
      compensation please
      I need an exception to your refund policy please
      how are you going to make this right, I waited two weeks
    `),
  )('%s', (line) => expect(fires(line)).toBe(true));
});

describe('other matters are not', () => {
  test.each(
    linesOf(`
      ongkir ke bandung berapa kak
      mau refund
      saya mau retur barang
      uang saya kapan kembali
      minta diskon dong kak
      ada diskon ga?
      ada voucher gratis ongkir?
      barang saya pecah
      pesanan telat terus
      mau tukar ukuran
      batalkan pesanan saya
      minta nomor resi
      bisa nego harganya?
      promo bulan ini apa
      harga grosir berapa
      paket saya belum sampai
      refund saya belum masuk
      minta faktur
      beli 3 gratis 1 masih ada?
      mau pakai voucher
      kecewa sama pelayanannya
      I want a refund
      I'd like to return this
      can I get a discount?
      do you have free shipping
      my order is late
      the mug arrived broken
      please cancel my order
      where is my refund
      any coupon codes?
      I have a voucher
      can I exchange it for a bigger one
      student discount?
      is there a sale on now
      I waited all day for the courier
      thanks for the discount
      I want my money back
      credit card accepted?
      can i get two for the price of one
    `),
  )('%s', (line) => expect(fires(line)).toBe(false));
});

describe('questions about the rules, denials and suppositions do not fire', () => {
  test.each(
    linesOf(`
      kalau lewat 7 hari masih bisa retur?
      boleh retur lewat 7 hari ga
      bisa refund lebih dari 14 hari?
      can I return it after 7 days
      gimana cara refund?
      kebijakan refund kalian apa?
      apakah ada kompensasi kalau telat?
      kalau barang rusak dapat ganti rugi?
      apa syarat dapat kompensasi
      berapa lama refund setelah disetujui
      saya tidak minta kompensasi, cuma mau barangnya
      ga perlu ganti rugi kok
      ganti rugi itu maksudnya apa
      kalau lewat 14 hari masih bisa retur?
      apa itu goodwill
      ada pengecualian ga untuk barang diskon?
      bagaimana prosedur ganti rugi
      mau tanya soal kompensasi keterlambatan
      barang apa saja yang dikecualikan dari retur
      diskonnya berlaku sampai kapan
      diskon karena ulang tahun toko ya?
      bukan mau minta voucher
      cara klaim ganti rugi gimana
      refund maksimal berapa hari
      jika paket hilang apakah diganti rugi
      toleransi ukurannya berapa senti? info dong
      tanpa kompensasi juga gapapa
      what is your refund policy?
      do you offer compensation for late deliveries?
      is there compensation if it arrives late?
      how do I claim compensation for a late delivery?
      what are the exceptions to the return policy?
      I don't want compensation, just my parcel
      if it breaks do I get compensation
      are there any exceptions?
      how does a partial refund work
      what happens if I miss the return window?
      can I return it after 30 days?
      no discount needed
      does the warranty cover damages
      what does goodwill mean
      does the discount apply because it's my first order?
      just wondering whether you give discounts for late orders
      I already received the compensation, thanks
      are sale items excluded from refunds?
      when do I have to return it at the latest
      not looking for compensation
      do you waive fees
    `),
  )('%s', (line) => expect(fires(line)).toBe(false));
});
