/** Words of shops and support that the public texts hardly have, by language: taught one at a time and in pairs. */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const SHOP_WORDS = {
  id: list(`
    ongkir kirim pengiriman pesan pesanan bayar pembayaran barang harga berapa kapan dimana mana belum lama hari jam buka
    alamat retur tukar kembali uang rusak pecah salah stok habis kopi rempah kain resi lacak diskon kurir nomor sampai
    terimakasih selamat pagi siang sore malam batal batalkan ganti ubah beli belanja cicilan grosir gratis akun daftar
    lupa masuk keluhan komplain orang bicara hubungi jual produk murah mahal makan cuaca besok baru lagi sambungkan tolong
    mohon maaf permisi garansi pengembalian penukaran tagihan faktur katalog ukuran warna tersedia kosong kedaluwarsa
    kemasan bungkus paket lecet cacat pembatalan pengembaliannya gimana brp gmn kak gan sist dong nih bgt ngga gak
  `),
  en: list(`
    shipping ship delivery deliver package parcel payment price cost much many when where long time day days open close
    hours address return exchange money broken damaged wrong late missing coffee spice spices cloth discount courier
    number arrive arrived thank thanks good morning evening cancel change buy purchase wholesale free account sign
    forgot complaint people human person someone talk speak agent weather product products cheap expensive track item
    bought received refunded ground grind beans size sizes does please sorry orders warranty invoice receipt catalog
    catalogue colour color sizes stock available expired packaging dent scratched defective exchanges shipment
    whatever nope yep yeah yup nah plz pls
  `),
} as const;
