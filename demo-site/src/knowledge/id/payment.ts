/** Pembayaran: cara bayar, faktur, voucher, poin. */
import type { KnowledgeInput } from '../types.ts';

export const PAYMENT: KnowledgeInput = [
  {
    id: 'id-pembayaran',
    language: 'id',
    topic: 'payment',
    questions: [
      'Bisa bayar pakai apa saja?',
      'Metode pembayarannya apa saja?',
      'Cara bayarnya gimana?',
      'byr nya lewat apa kak',
    ],
    keywords: ['pembayaran', 'metode pembayaran', 'cara bayar', 'paypal'],
    answer:
      'Anda bisa membayar dengan transfer bank (BCA, Mandiri, BNI, BRI), QRIS, GoPay, OVO, DANA, ShopeePay, kartu kredit, dan COD untuk wilayah tertentu. PayPal belum tersedia.',
    quickReplies: ['Transfer bank', 'QRIS dan e-wallet', 'COD', 'Cicilan'],
  },
  {
    id: 'id-transfer',
    language: 'id',
    topic: 'transfer',
    questions: [
      'Transfer ke rekening mana?',
      'Nomor rekeningnya berapa?',
      'bisa tf bca ga',
      'Bagaimana cara bayar lewat virtual account?',
    ],
    keywords: ['transfer bank', 'rekening', 'virtual account', 'bca', 'mandiri', 'bni', 'bri'],
    answer:
      'Pilih "Transfer Bank" saat membayar, lalu Anda mendapat nomor virtual account yang berlaku 24 jam. Pembayaran terbaca otomatis, jadi bukti transfer tidak perlu dikirim.',
    quickReplies: ['Konfirmasi pembayaran', 'QRIS dan e-wallet'],
  },
  {
    id: 'id-qris',
    language: 'id',
    topic: 'qris',
    questions: [
      'Bisa bayar pakai QRIS?',
      'Terima GoPay atau OVO?',
      'bisa pake dana/shopeepay ga',
      'Apakah bisa bayar dengan e-wallet?',
    ],
    keywords: [
      'qris',
      'qris dan e-wallet',
      'ewallet',
      'dompet digital',
      'gopay',
      'ovo',
      'dana',
      'shopeepay',
      'linkaja',
    ],
    answer:
      'Bisa. Pilih "QRIS" lalu pindai kodenya dari aplikasi bank atau dompet digital mana pun, atau pilih langsung GoPay, OVO, DANA, dan ShopeePay. Kodenya berlaku 15 menit.',
    quickReplies: ['Transfer bank', 'Pembayaran gagal'],
  },
  {
    id: 'id-cod',
    language: 'id',
    topic: 'cod',
    questions: ['Bisa COD?', 'Apakah bisa bayar di tempat?', 'cod bs ga kak', 'Bayar waktu barang sampai bisa?'],
    keywords: ['cod', 'bayar di tempat', 'cash on delivery', 'tunai'],
    answer:
      'Bisa untuk pesanan sampai Rp1.000.000 di Jawa, Bali, dan Sumatra. Ada biaya layanan COD Rp5.000, dan uangnya dibayarkan tunai ke kurir saat paket diterima.',
    quickReplies: ['Pilihan kurir', 'Pembayaran'],
  },
  {
    id: 'id-cicilan',
    language: 'id',
    topic: 'instalments',
    questions: ['Bisa dicicil?', 'Ada paylater?', 'bisa nyicil ga kak', 'Apakah bisa bayar dengan kartu kredit 0%?'],
    keywords: ['cicilan', 'kredit', 'paylater', 'kartu kredit', 'kredivo', 'angsuran', 'tenor'],
    answer:
      'Bisa. Cicilan 3 atau 6 bulan tersedia dengan kartu kredit BCA, Mandiri, dan BNI untuk belanja mulai Rp500.000, atau dengan paylater Kredivo. Cicilan 3 bulan tanpa bunga.',
    quickReplies: ['Pembayaran', 'Grosir'],
  },
  {
    id: 'id-konfirmasi-bayar',
    language: 'id',
    topic: 'payment-confirmation',
    questions: [
      'Saya sudah bayar, bagaimana konfirmasinya?',
      'Kirim bukti transfer ke mana?',
      'udah tf tp statusnya blm berubah',
      'Pembayaran saya belum terverifikasi',
    ],
    keywords: ['konfirmasi pembayaran', 'bukti transfer', 'verifikasi pembayaran', 'status belum dibayar'],
    answer:
      'Pembayaran biasanya terbaca dalam 10 menit. Jika lewat 1 jam statusnya belum berubah, kirim nomor pesanan dan bukti bayarnya di sini; kami periksa segera.',
    quickReplies: ['Pembayaran gagal', 'Lacak pesanan'],
  },
  {
    id: 'id-bayar-gagal',
    language: 'id',
    topic: 'payment-failed',
    questions: [
      'Kenapa pembayaran saya gagal?',
      'Saldo terpotong tapi pesanan batal',
      'bayarnya error terus kak',
      'Kartu kredit saya ditolak',
    ],
    keywords: ['pembayaran gagal', 'saldo terpotong', 'error bayar', 'kartu ditolak', 'gagal bayar'],
    answer:
      'Silakan coba lagi dengan metode lain dari "Pesanan Saya" → "Bayar". Jika saldo sudah terpotong, uangnya kembali otomatis dalam 1–3 hari kerja; kirim nomor pesanannya bila belum juga kembali.',
    quickReplies: ['Pembayaran', 'Konfirmasi pembayaran'],
  },
  {
    id: 'id-faktur',
    language: 'id',
    topic: 'invoice',
    questions: [
      'Bisa minta faktur pajak?',
      'Apakah ada nota atau invoice?',
      'minta invoice dong buat kantor',
      'Harganya sudah termasuk PPN?',
    ],
    keywords: ['faktur', 'faktur pajak', 'invoice', 'nota', 'kuitansi', 'ppn', 'pajak', 'npwp'],
    answer:
      'Invoice terlampir di e-mail setiap pesanan dan bisa diunduh di "Pesanan Saya". Harga sudah termasuk PPN; untuk faktur pajak, isi NPWP dan nama perusahaan saat membayar, paling lambat di bulan yang sama.',
    quickReplies: ['Grosir', 'Pembayaran'],
  },
  {
    id: 'id-voucher',
    language: 'id',
    topic: 'vouchers',
    questions: [
      'Ada voucher atau promo?',
      'Cara pakai kode voucher gimana?',
      'ada diskon ga kak',
      'Kenapa voucher saya tidak bisa dipakai?',
      'Promo bulan ini apa?',
    ],
    keywords: ['voucher', 'voucher dan promo', 'promo', 'diskon', 'kode promo', 'kupon'],
    answer:
      'Masukkan kode voucher di keranjang lalu tekan "Pakai". Pembeli baru mendapat potongan 10% dengan kode SALAMKENAL; satu pesanan hanya bisa memakai satu voucher, dan minimal belanjanya tertulis di halaman Promo.',
    quickReplies: ['Gratis ongkir', 'Poin belanja'],
  },
  {
    id: 'id-poin',
    language: 'id',
    topic: 'points',
    questions: [
      'Bagaimana cara dapat poin?',
      'Poin saya bisa ditukar apa?',
      'poin gw brp ya',
      'Apakah poin bisa hangus?',
    ],
    keywords: ['poin', 'poin belanja', 'poin member', 'loyalti', 'reward', 'hangus'],
    answer:
      'Setiap belanja Rp10.000 Anda mendapat 1 poin, dan 1 poin bernilai Rp100 saat membayar. Jumlahnya ada di menu "Akun" → "Poin", dan berlaku 12 bulan.',
    quickReplies: ['Voucher dan promo', 'Buat akun'],
  },
];
