/** Toko: grosir, jam, alamat, akun, data, lowongan, sapaan. */
import type { KnowledgeInput } from '../types.ts';

export const SHOP: KnowledgeInput = [
  {
    id: 'id-grosir',
    language: 'id',
    questions: [
      'Ada harga grosir?',
      'Bagaimana cara jadi reseller?',
      'Beli banyak dapat diskon?',
      'mau jd dropshipper bs ga',
      'Minimal order grosir berapa?',
    ],
    keywords: ['grosir', 'reseller', 'dropship', 'harga partai', 'distributor', 'agen', 'kulakan', 'b2b'],
    answer:
      'Harga grosir berlaku mulai 5 kg kopi, 3 kg rempah, atau 12 lembar taplak, dengan potongan 15–30%. Untuk menjadi reseller, isi formulir di halaman "Mitra"; jawaban kami kirim dalam 2 hari kerja.',
    quickReplies: ['Faktur', 'Pembayaran'],
  },
  {
    id: 'id-jam',
    language: 'id',
    questions: [
      'Jam buka toko kapan?',
      'Buka jam berapa?',
      'Hari Minggu buka tidak?',
      'tutup jam brp kak',
      'CS aktif jam berapa?',
      'Hari libur nasional tetap buka?',
    ],
    keywords: ['jam buka', 'jam operasional', 'jam kerja', 'buka', 'tutup', 'libur', 'jam layanan'],
    answer:
      'Toko buka Senin–Sabtu pukul 09.00–20.00 dan Minggu 10.00–17.00 WIB. Tim CS menjawab chat Senin–Sabtu pukul 08.00–20.00 WIB; pesanan lewat situs bisa dibuat kapan saja.',
    quickReplies: ['Alamat toko', 'Kontak'],
  },
  {
    id: 'id-alamat',
    language: 'id',
    questions: [
      'Alamat tokonya di mana?',
      'Ada toko fisik?',
      'lokasi tokonya dmn',
      'Ada cabang di kota lain?',
      'Bisa ambil sendiri di toko?',
    ],
    keywords: ['alamat toko', 'lokasi', 'toko fisik', 'offline', 'cabang', 'peta', 'ambil sendiri'],
    answer:
      'Warung Nusa ada di Jalan Kenanga 18, Bandung, dengan tempat parkir di belakang. Pesanan bisa Anda ambil sendiri: pilih "Ambil di toko" saat membayar, siap dalam 2 jam. Kami belum punya cabang lain.',
    quickReplies: ['Jam buka', 'Kontak'],
  },
  {
    id: 'id-kontak',
    language: 'id',
    questions: [
      'Nomor WhatsApp-nya berapa?',
      'Bagaimana cara menghubungi Warung Nusa?',
      'no wa admin brp',
      'E-mail tokonya apa?',
      'Ada nomor telepon CS?',
    ],
    keywords: ['kontak', 'whatsapp', 'wa', 'telepon', 'nomor telepon', 'email', 'instagram'],
    answer:
      'WhatsApp 0800-0000-1818, e-mail halo@warungnusa.example, atau langsung di chat ini. Untuk dibantu tim kami sekarang, tekan "Bicara dengan CS".',
    quickReplies: ['Bicara dengan CS', 'Jam buka'],
  },
  {
    id: 'id-akun',
    language: 'id',
    questions: [
      'Bagaimana cara membuat akun?',
      'Harus daftar dulu untuk belanja?',
      'cara daftar member gmn',
      'Bisa pesan tanpa akun?',
    ],
    keywords: ['akun', 'buat akun', 'daftar', 'registrasi', 'member', 'sign up'],
    answer:
      'Tekan "Masuk" → "Daftar", lalu isi e-mail dan nomor telepon. Belanja tanpa akun juga bisa, hanya saja poin dan riwayat pesanan tidak tersimpan.',
    quickReplies: ['Lupa password', 'Poin belanja'],
  },
  {
    id: 'id-password',
    language: 'id',
    questions: ['Saya lupa password', 'Tidak bisa login', 'lupa kata sandi gmn ya', 'Kode OTP tidak masuk'],
    keywords: ['lupa password', 'password', 'kata sandi', 'login', 'masuk akun', 'otp', 'reset'],
    answer:
      'Tekan "Lupa password" di halaman masuk; tautan untuk menggantinya kami kirim ke e-mail Anda dan berlaku 30 menit. Bila tidak ada, periksa folder spam atau coba lagi setelah 5 menit.',
    quickReplies: ['Buat akun', 'Data pribadi'],
  },
  {
    id: 'id-privasi',
    language: 'id',
    questions: [
      'Apakah data saya aman?',
      'Bagaimana cara menghapus akun dan data saya?',
      'data pribadi gw disimpen ga',
      'Berhenti terima e-mail promo',
    ],
    keywords: [
      'data pribadi',
      'privasi',
      'keamanan data',
      'hapus akun',
      'hapus data',
      'unsubscribe',
      'berhenti langganan',
    ],
    answer:
      'Data Anda hanya dipakai untuk memproses pesanan dan tidak kami jual. Akun dan data bisa dihapus dari "Akun" → "Privasi", dan berhenti menerima e-mail lewat tautan di bagian bawahnya.',
    quickReplies: ['Lupa password', 'Kontak'],
  },
  {
    id: 'id-aplikasi',
    language: 'id',
    questions: [
      'Ada aplikasinya?',
      'Download aplikasi Warung Nusa di mana?',
      'appnya ada di playstore ga',
      'Situsnya error terus',
    ],
    keywords: ['aplikasi', 'app', 'android', 'iphone', 'playstore', 'app store', 'website error'],
    answer:
      'Belum ada aplikasi; situs kami nyaman dibuka di ponsel dan bisa ditambahkan ke layar utama. Jika halaman bermasalah, muat ulang atau coba peramban lain, dan kabari kami bila masih terjadi.',
    quickReplies: ['Buat akun', 'Kontak'],
  },
  {
    id: 'id-lowongan',
    language: 'id',
    questions: [
      'Apakah ada lowongan kerja?',
      'Cara melamar kerja di Warung Nusa?',
      'ada loker ga kak',
      'Terima anak magang?',
    ],
    keywords: ['lowongan', 'loker', 'karier', 'kerja', 'magang', 'melamar'],
    answer:
      'Lowongan yang terbuka ada di halaman "Karier". Kirim CV ke karier@warungnusa.example; kami membuka program magang setiap Januari dan Juli.',
    quickReplies: ['Alamat toko'],
  },
  {
    id: 'id-marketplace',
    language: 'id',
    questions: ['Apakah ada di Tokopedia atau Shopee?', 'Ada toko di marketplace?', 'link shopeenya dong'],
    keywords: ['tokopedia', 'shopee', 'marketplace', 'lazada'],
    answer:
      'Ada: cari "Warung Nusa Official" di Tokopedia dan Shopee. Harga di situs ini biasanya lebih hemat, dan poin hanya berlaku di sini.',
    quickReplies: ['Poin belanja', 'Voucher dan promo'],
  },
  {
    id: 'id-sapaan',
    language: 'id',
    questions: [
      'Halo',
      'Selamat pagi',
      'Hai kak',
      'Selamat malam',
      'Assalamualaikum',
      'Permisi, mau tanya',
      'Min, ada?',
      'Kak, bisa bantu?',
      'Bisa bantu saya?',
    ],
    keywords: ['halo', 'haloo', 'hello', 'hai', 'hi', 'pagi', 'siang', 'sore', 'malam', 'permisi'],
    answer:
      'Halo! Selamat datang di Warung Nusa. Silakan tulis pertanyaan Anda tentang pesanan, pengiriman, atau barang kami.',
    quickReplies: ['Lacak pesanan', 'Ongkos kirim', 'Produk terlaris'],
    smallTalk: true,
  },
  {
    id: 'id-terima-kasih',
    language: 'id',
    questions: ['Terima kasih', 'Makasih kak', 'oke makasih ya', 'Terima kasih banyak'],
    keywords: ['terima kasih', 'makasih', 'thanks'],
    answer: 'Sama-sama! Senang bisa membantu. Tulis saja bila masih ada yang ingin ditanyakan.',
    smallTalk: true,
  },
  {
    id: 'id-baik',
    language: 'id',
    questions: ['Baik', 'Ya', 'Oke'],
    keywords: ['iya', 'ok', 'siap', 'sip', 'baik kak', 'oke kak', 'siap kak', 'iya kak'],
    answer: 'Baik! Apa yang ingin Anda ketahui?',
    quickReplies: ['Lacak pesanan', 'Ongkos kirim', 'Bicara dengan CS'],
    smallTalk: true,
  },
  {
    id: 'id-tidak',
    language: 'id',
    questions: ['Tidak', 'Tidak ada', 'Tidak jadi'],
    keywords: ['no', 'tidak kak', 'tidak ada lagi', 'sudah cukup', 'itu saja'],
    answer: 'Baik. Kami ada di sini kapan pun Anda perlu.',
    smallTalk: true,
  },
  {
    id: 'id-pamit',
    language: 'id',
    questions: ['Sampai jumpa', 'Dadah', 'Pamit dulu ya'],
    keywords: ['bye', 'dah', 'sampai nanti', 'selamat tinggal'],
    answer: 'Sampai jumpa, dan terima kasih sudah mampir!',
    smallTalk: true,
  },
  {
    id: 'id-bot',
    language: 'id',
    questions: [
      'Apakah ini bot?',
      'Kamu robot atau manusia?',
      'ini dijawab bot ya',
      'Siapa kamu?',
      'gak perlu orang, bot aja',
    ],
    keywords: ['bot', 'robot', 'asisten'],
    answer: 'Ini asisten otomatis Warung Nusa. Bila Anda lebih suka dibantu tim kami, tekan "Bicara dengan CS".',
    quickReplies: ['Bicara dengan CS'],
  },
];
