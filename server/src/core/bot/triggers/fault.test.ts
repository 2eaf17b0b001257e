import { describe, expect, test } from 'vitest';
import { linesOf } from '../test/lines.ts';
import { isFaulty } from './fault.ts';
import { readSentences } from './words.ts';

const fires = (text: string) => readSentences(text).some(isFaulty);

describe('something broken is heard', () => {
  test.each(
    linesOf(`
      aplikasinya error terus
      webnya eror kak
      kok error ya pas checkout
      muncul error 500
      app crash mulu tiap dibuka
      ada bug di keranjang nih
      websitenya ga bisa dibuka
      halaman pembayaran blank putih
      tombol bayar ga bisa diklik
      gabisa checkout dari tadi
      pembayaran gagal terus
      pembayaran saya gagal padahal saldo cukup
      aplikasi nge hang pas bayar
      apknya force close
      sistemnya lagi gangguan server ya
      ga bisa login terus padahal password udah bener
      keranjang saya kosong terus padahal udah diisi, tombolnya mati
      loading terus ga masuk2
      server down ya min?
      qris nya gak muncul
      websitenya lagi eror ya?
      transaksi gagal mulu gimana sih
      aplikasi keluar sendiri
      webnya gak jalan
      link pembayarannya tidak berfungsi
      the app keeps crashing
      your website is down
      I get an error when I try to pay
      checkout is not working
      payment failed twice
      the pay button doesn't work
      the page won't load
      there's a bug in the cart
      the site is broken
      error 404 on the checkout page
      I can't check out
      it says something went wrong
      the app freezes every time
      my payment is stuck
      websiet not laoding
      the login page gives me an eror
      your app crashd when I paid
      payment won't go through
      white screen after I pay
      unable to pay, it just spins
      why does the app keep crashing on my phone
      cant log in even though my password is right
      upload button does nothing
    `),
  )('%s', (line) => expect(fires(line)).toBe(true));
});

describe('other matters are not', () => {
  test.each(
    linesOf(`
      ongkir ke bandung berapa kak
      barang saya rusak pas sampai
      blendernya mati
      bisa bayar pakai gopay ga
      cara bayar pakai qris
      lupa password
      pesanan belum sampai
      halaman katalog di mana
      kak webnya apa ya
      mau bayar di tempat
      link produknya dong
      ada aplikasinya ga?
      pembayaran sudah masuk belum
      transaksi saya yang kemarin
      harganya 500 ribu?
      nomor pesanan 404
      tombolnya warna apa
      barangnya kosong ya
      bayarnya gimana
      websitenya bagus
      kirim form pendaftaran
      where is my order
      the grinder is broken
      how do I pay
      do you have an app
      my parcel is stuck at customs
      is the blue one out of stock
      the handle came off
      how do I check out
      what's your website
      I forgot my password
      can I order by phone
      I need 500 grams
      the mug arrived broken
      can't decide between the two
      can't wait to get it
      I like your site
      the lid does not fit
      is my payment in yet
    `),
  )('%s', (line) => expect(fires(line)).toBe(false));
});

describe('questions about faults, denials, suppositions and what is over do not fire', () => {
  test.each(
    linesOf(`
      apa itu error 404?
      arti error 500 apa
      apakah aplikasinya sering error?
      kalau pembayaran gagal uangnya balik?
      ga ada error kok
      websitenya ga pernah error, mantap
      tadi error tapi sekarang sudah bisa
      error nya udah hilang
      sudah normal lagi webnya, tadi crash
      jika transaksi gagal gimana
      ga bisa bayar pakai kartu ya?
      gak bisa bayar di tempat?
      kalo webnya down lapor ke mana
      gimana kalau aplikasi crash pas bayar
      aplikasinya bebas bug kan? takut error
      apa yang terjadi kalau pembayaran gagal?
      bukan error, saya salah klik
      maksudnya bug apa
      ini buku trial and error ada?
      cara lapor bug di mana
      biasanya kenapa pembayaran ditolak
      human error aja kak
      tanya dong kode error itu apa
      what is a 404 error?
      what does error 500 mean
      does your app crash often?
      what happens if the payment fails
      no errors so far
      if the page won't load what should I do
      it's working now, the error went away
      the crash is fixed, thanks
      how do I report a bug
      do you sell bug spray
      does the crash course book include a CD
      it was a human error on my side
      I'm worried the payment fails
      never had an error with your site
      in case the app crashes, is my cart saved?
      are there usually bugs in the beta
      where can I report errors
      when a payment fails, do I get my money back
      can't I pay with paypal?
      cannot pay with cash?
      not an error, I was wrong
    `),
  )('%s', (line) => expect(fires(line)).toBe(false));
});
