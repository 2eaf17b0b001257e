import { describe, expect, test } from 'vitest';
import { linesOf } from '../test/lines.ts';
import { isAboutAccount } from './account.ts';
import { readSentences } from './words.ts';

const fires = (text: string) => readSentences(text).some(isAboutAccount);

describe('what only people may do to an account is heard', () => {
  test.each(
    linesOf(`
      mau ganti nomor hp saya
      mau ganti email akun saya
      saya mau ubah nomor hp yang terdaftar
      tolong gantiin no hp di akun saya dong
      min minta tolong ganti email ya, yg lama udah ga aktif
      pengen hapus akun saya
      akun saya diblokir
      akunku kena hack
      kak akun saya dibajak orang tolong
      kenapa akun saya di suspend?
      akun ke banned min padahal ga ngapa2in
      ada yang login ke akun saya dari luar kota
      saya mau klaim garansi blender
      mau klaim asuransi pengiriman
      klaim garansi saya ditolak
      saya mau verifikasi identitas
      verifikasi ktp saya gagal terus
      tolong reset password akun saya
      mau ngajuin klaim garansi nih kak
      data diri saya salah mohon diperbaiki
      akun aq terkunci
      tlg ganti email akun sy
      saya tidak pernah melakukan itu, bukan saya yang transaksi
      nama akun saya salah tolong diubah
      mau ganti nomer telepon yg kedaftar
      akun sya keblokir gmn ini
      I want to change my email address
      please update my phone number to 0812334455
      can you change the email on my account?
      my account is blocked
      my acount has been hacked
      someone logged into my account last night
      I need to verify my identity
      I'd like to file a warranty claim
      I want to make an insurance claim
      please delete my account
      I want to close my account
      my account got locked after three tries
      could you reset my password for me
      my warranty claim was rejected
      identity verification failed for my passport, my documents were rejected
      there is an unauthorized transaction on my card
      pls change my phone number
      why was my account suspended
      change my email to budi@contoh.com
      I need to correct my date of birth on my profile
      my account's been compromised
      need help updating my account details
      i wanna chnage my passwrod
    `),
  )('%s', (line) => expect(fires(line)).toBe(true));
});

describe('other matters are not', () => {
  test.each(
    linesOf(`
      mau ganti nomor hp penerima
      tolong ubah no hp penerima paket saya
      please change the phone number on my order
      ongkir ke bandung berapa kak
      mau ganti alamat pengiriman
      pesanan saya belum sampai
      bisa ganti warna ga?
      mau tukar ukuran
      berapa nomor resi saya
      barang saya rusak pas sampai
      mau klaim voucher diskon
      cara pakai kode promo
      jam buka toko
      ada garansinya?
      garansi berapa lama
      lupa password
      mau ganti metode pembayaran
      ubah pesanan saya jadi dua
      email konfirmasi belum masuk
      stok masih ada?
      halo kak
      kartu saya ditolak bank
      mau pesan buat kantor
      hapus satu barang dari keranjang
      where is my order
      I want to change my delivery address
      can I claim my voucher
      how much is shipping
      do you have this in blue
      I'd like to return the kettle
      please update me on my order
      I got the wrong item
      what's your email address
      I forgot my password
      is there a warranty on this
      please cancel my order
      my parcel was stolen
      claim my free coffee
      can I pay by card
      change the quantity to three please
      I never got a confirmation email
    `),
  )('%s', (line) => expect(fires(line)).toBe(false));
});

describe('questions about it, denials, suppositions and what is over do not fire', () => {
  test.each(
    linesOf(`
      gimana cara ganti email?
      cara ubah nomor hp di akun gimana ya
      apa syarat klaim garansi?
      kebijakan garansi apa?
      berapa lama proses verifikasi identitas?
      bisa ganti email ga?
      apakah harus verifikasi ktp?
      mau tanya cara klaim garansi dong
      akun saya tidak diblokir kan?
      kalau akun diblokir gimana?
      saya ga mau ganti email
      jangan hapus akun saya
      akun saya tadi diblokir tapi sekarang sudah bisa lagi
      klaim asuransi butuh dokumen apa saja
      gmn caranya hapus akun
      apa yang terjadi kalau akun dihapus?
      supaya akun tidak diblokir harus gimana
      info klaim garansi dong
      ganti password di mana ya
      akun saya aman kan? takut dihack
      verifikasi akun itu apa
      nggak perlu reset password kok
      minta info syarat verifikasi akun
      how do I change my email?
      how can i reset my password
      where do I update my phone number
      what is the warranty claim process? what are the steps
      can I change my email address?
      do I need to verify my identity?
      how long does identity verification take
      what happens if my account gets blocked
      I don't want to delete my account
      my account is not blocked, just asking
      is it possible to change the phone number later?
      my account was locked but it works now
      what documents do you need for an insurance claim
      what's your policy on warranty claims
      how do I avoid getting my account suspended
      no need to change my password
      do you sell account books
      I was wondering how claims work
      when will verification be done
      can you explain how to delete an account
    `),
  )('%s', (line) => expect(fires(line)).toBe(false));
});
