/** Pengiriman: ongkos, waktu, kurir, lacak, luar negeri. */
import type { KnowledgeInput } from '../types.ts';

export const SHIPPING: KnowledgeInput = [
  {
    id: 'id-ongkir',
    language: 'id',
    topic: 'shipping-cost',
    questions: [
      'Berapa ongkos kirimnya?',
      'Ongkir ke kota saya berapa?',
      'ongkir brp ya kak',
      'Biaya pengiriman dihitung dari apa?',
      'Kirim ke luar Jawa kena ongkir berapa?',
      'Bisa kirim ke kota saya?',
      'Bisa kirim ke seluruh Indonesia?',
    ],
    keywords: ['ongkos kirim', 'ongkir', 'biaya kirim', 'tarif pengiriman', 'cek ongkir'],
    answer:
      'Ongkos kirim dihitung dari berat paket dan kota tujuan: mulai Rp9.000 untuk Jabodetabek, Rp12.000 untuk Jawa, dan Rp22.000 untuk luar Jawa per kilogram. Jumlah pastinya tampil di keranjang sebelum Anda membayar.',
    quickReplies: ['Gratis ongkir', 'Lama pengiriman', 'Pilihan kurir'],
  },
  {
    id: 'id-gratis-ongkir',
    language: 'id',
    topic: 'free-shipping',
    questions: [
      'Apakah ada gratis ongkir?',
      'Minimal belanja berapa supaya gratis ongkir?',
      'ada free ongkir ga',
      'Syarat bebas ongkos kirim apa saja?',
    ],
    keywords: ['gratis ongkir', 'free ongkir', 'bebas ongkir', 'subsidi ongkir', 'free shipping'],
    answer:
      'Ada. Belanja minimal Rp250.000 gratis ongkir ke seluruh Jawa, dan minimal Rp400.000 ke luar Jawa (potongan sampai Rp40.000). Potongannya terpasang otomatis di keranjang.',
    quickReplies: ['Ongkos kirim', 'Voucher dan promo'],
  },
  {
    id: 'id-lama-kirim',
    language: 'id',
    topic: 'delivery-time',
    questions: [
      'Berapa lama pengirimannya?',
      'Berapa hari barang sampai?',
      'Kapan pesanan saya sampai?',
      'nyampe brp hari kak',
      'Estimasi sampai ke Medan berapa lama?',
    ],
    keywords: ['lama pengiriman', 'estimasi sampai', 'durasi kirim', 'tiba'],
    answer:
      'Pesanan yang dibayar sebelum pukul 14.00 WIB kami kirim hari itu juga. Estimasi sampai: Jabodetabek 1–2 hari, Jawa 2–3 hari, luar Jawa 3–7 hari kerja.',
    quickReplies: ['Lacak pesanan', 'Kirim hari yang sama'],
  },
  {
    id: 'id-kurir',
    language: 'id',
    topic: 'couriers',
    questions: [
      'Pakai kurir apa saja?',
      'Bisa pilih ekspedisi sendiri?',
      'Bisa kirim pakai JNE?',
      'ada jnt atau sicepat ga',
      'Ekspedisinya apa ya?',
    ],
    keywords: ['pilihan kurir', 'ekspedisi', 'jne', 'jnt', 'sicepat', 'jasa kirim'],
    answer:
      'Kami mengirim dengan JNE, J&T, dan SiCepat. Kurirnya bisa Anda pilih sendiri di halaman pembayaran, lengkap dengan harga dan estimasi tibanya.',
    quickReplies: ['Ongkos kirim', 'Lama pengiriman'],
  },
  {
    id: 'id-kirim-instan',
    language: 'id',
    topic: 'same-day',
    questions: [
      'Bisa kirim hari ini sampai hari ini?',
      'Ada pengiriman instan?',
      'bisa pake gosend atau grab ga',
      'Bisa same day?',
    ],
    keywords: ['kirim hari yang sama', 'instan', 'sameday', 'same day', 'gosend', 'grabexpress', 'kilat'],
    answer:
      'Bisa untuk wilayah Jabodetabek. Pilih "Instan" atau "Hari yang sama" di halaman pembayaran; pesanan yang dibayar sebelum pukul 15.00 WIB sampai di hari itu juga.',
    quickReplies: ['Ongkos kirim', 'Jam buka'],
  },
  {
    id: 'id-lacak',
    language: 'id',
    topic: 'tracking',
    questions: [
      'Bagaimana cara melacak pesanan?',
      'Paket saya sudah sampai mana?',
      'Cek resi di mana?',
      'no resi saya mana ya',
      'Status pesanan saya gimana?',
    ],
    keywords: [
      'lacak pesanan',
      'lacak paket',
      'resi',
      'nomor resi',
      'tracking',
      'cek resi',
      'status pesanan',
      'posisi paket',
    ],
    answer:
      'Buka menu "Pesanan Saya", lalu tekan "Lacak". Nomor resi juga kami kirim lewat e-mail dan WhatsApp begitu paket diserahkan ke kurir, dan mulai bisa dilacak sekitar 6 jam sesudahnya.',
    quickReplies: ['Paket belum sampai', 'Lama pengiriman'],
  },
  {
    id: 'id-terlambat',
    language: 'id',
    topic: 'late',
    questions: [
      'Kenapa paket saya belum sampai?',
      'Pesanan saya terlambat',
      'barang blm nyampe jg nih',
      'Kok lama sekali pengirimannya?',
      'Paket saya hilang',
    ],
    keywords: ['paket belum sampai', 'terlambat', 'telat', 'hilang', 'nyasar', 'belum datang', 'belum diterima'],
    answer:
      'Mohon maaf atas keterlambatannya. Jika sudah lewat 3 hari dari estimasi, kirimkan nomor pesanan Anda di sini; kami tanyakan ke kurir dalam 1×24 jam. Paket yang dinyatakan hilang kami kirim ulang atau kami ganti penuh uangnya.',
    quickReplies: ['Lacak pesanan', 'Pengembalian dana'],
  },
  {
    id: 'id-luar-negeri',
    language: 'id',
    topic: 'international',
    questions: [
      'Bisa kirim ke luar negeri?',
      'Apakah melayani pengiriman internasional?',
      'bisa kirim ke singapura ga',
      'Ongkir ke Malaysia berapa?',
    ],
    keywords: [
      'luar negeri',
      'internasional',
      'negara lain',
      'malaysia',
      'singapura',
      'jepang',
      'australia',
      'ekspor',
      'bea cukai',
    ],
    answer:
      'Bisa. Kami mengirim ke 18 negara di Asia, Australia, dan Eropa; tarif mulai Rp180.000 per kilogram dengan waktu 5–14 hari kerja. Bea masuk di negara tujuan menjadi tanggungan penerima.',
    quickReplies: ['Lama pengiriman', 'Pembayaran'],
  },
  {
    id: 'id-ubah-alamat',
    language: 'id',
    topic: 'change-address',
    questions: [
      'Bisa ganti alamat pengiriman?',
      'Saya salah tulis alamat',
      'Bagaimana cara mengubah alamat tujuan?',
      'alamatnya keliru kak bisa diganti ga',
    ],
    keywords: ['ubah alamat', 'ganti alamat', 'salah alamat', 'alamat tujuan'],
    answer:
      'Selama pesanan belum diserahkan ke kurir, alamat bisa Anda ubah di "Pesanan Saya" → "Ubah Alamat". Jika sudah dikirim, hubungi kami secepatnya dan kami coba minta kurir mengalihkannya.',
    quickReplies: ['Ubah pesanan', 'Lacak pesanan'],
  },
  {
    id: 'id-kemasan',
    language: 'id',
    topic: 'packaging',
    questions: [
      'Apakah dikemas dengan aman?',
      'Pakai bubble wrap tidak?',
      'packingnya aman ga kak',
      'Bisa tambah packing kayu?',
    ],
    keywords: ['kemasan', 'packing aman', 'bubble wrap', 'kardus', 'packing kayu'],
    answer:
      'Semua barang pecah belah kami bungkus kertas sarang lebah dan kardus dua lapis tanpa biaya tambahan. Packing kayu tersedia dengan tambahan Rp25.000; pilih saat membayar.',
    quickReplies: ['Barang rusak', 'Bungkus kado'],
  },
];
