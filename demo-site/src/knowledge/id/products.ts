/** Barang: kopi, rempah, batik, alat dapur, stok, halal. */
import type { KnowledgeInput } from '../types.ts';

export const PRODUCTS: KnowledgeInput = [
  {
    id: 'id-stok',
    language: 'id',
    topic: 'stock',
    questions: ['Apakah stoknya ada?', 'Kapan restock?', 'barangnya ready ga kak', 'Kopi Gayo habis, kapan ada lagi?'],
    keywords: ['stok', 'ready', 'restock', 'habis', 'kosong', 'tersedia'],
    answer:
      'Jika tombol "Tambah ke keranjang" menyala, barangnya siap dikirim. Untuk yang habis, tekan "Kabari saya"; stok baru biasanya masuk setiap Senin dan Kamis.',
    quickReplies: ['Pre-order', 'Produk terlaris'],
  },
  {
    id: 'id-preorder',
    language: 'id',
    topic: 'preorder',
    questions: [
      'Apakah bisa pre-order?',
      'PO berapa lama?',
      'po taplak custom brp hari',
      'Bagaimana cara pesan barang yang belum ada?',
    ],
    keywords: ['pre-order', 'preorder', 'po', 'indent', 'custom'],
    answer:
      'Bisa untuk taplak ukuran khusus dan kopi edisi panen. Waktu pengerjaan taplak 10–14 hari kerja dengan uang muka 50%; tanggal kirim kopi tertulis di halaman produknya.',
    quickReplies: ['Ukuran taplak', 'Stok'],
  },
  {
    id: 'id-kopi',
    language: 'id',
    topic: 'coffee',
    questions: [
      'Kopi apa saja yang dijual?',
      'Bedanya arabika dan robusta apa?',
      'kopi yg ga asem apa ya',
      'Rekomendasi kopi untuk pemula?',
    ],
    keywords: ['kopi', 'jenis kopi', 'arabika', 'robusta', 'gayo', 'toraja', 'kintamani', 'mandailing', 'asam'],
    answer:
      'Kami menjual Gayo, Mandailing, Toraja, Kintamani, dan Flores Bajawa (arabika) serta Lampung dan Temanggung (robusta). Robusta lebih pahit dan tebal, arabika lebih harum dan asam; untuk yang tidak suka asam, coba Mandailing atau Lampung.',
    quickReplies: ['Tingkat sangrai', 'Gilingan kopi'],
  },
  {
    id: 'id-sangrai',
    language: 'id',
    topic: 'roast',
    questions: [
      'Tingkat sangrainya apa saja?',
      'Ada kopi dark roast?',
      'roastingnya kapan kak',
      'Kopinya disangrai kapan?',
    ],
    keywords: [
      'sangrai',
      'tingkat sangrai',
      'roasting',
      'light roast',
      'medium roast',
      'dark roast',
      'tanggal sangrai',
    ],
    answer:
      'Ada tiga: terang (light), sedang (medium), dan gelap (dark); bisa dipilih di halaman produk. Kami menyangrai setiap Selasa dan Jumat, dan tanggalnya tercetak di kemasan.',
    quickReplies: ['Gilingan kopi', 'Cara simpan'],
  },
  {
    id: 'id-giling',
    language: 'id',
    topic: 'grind',
    questions: [
      'Kopinya bisa digiling?',
      'Gilingan untuk V60 yang mana?',
      'bs minta giling halus ga',
      'Apakah ada biaya giling?',
    ],
    keywords: [
      'giling',
      'gilingan kopi',
      'bubuk',
      'biji utuh',
      'halus',
      'kasar',
      'tubruk',
      'espresso',
      'v60',
      'french press',
    ],
    answer:
      'Bisa, gratis. Pilih biji utuh atau gilingan: halus untuk espresso dan tubruk, sedang untuk V60, kasar untuk french press.',
    quickReplies: ['Tingkat sangrai', 'Cara simpan'],
  },
  {
    id: 'id-rempah',
    language: 'id',
    topic: 'spices',
    questions: [
      'Rempah apa saja yang tersedia?',
      'Ada jual kayu manis?',
      'jual cengkeh sama pala ga',
      'Rempahnya utuh atau bubuk?',
    ],
    keywords: ['rempah', 'bumbu', 'kayu manis', 'cengkeh', 'pala', 'lada', 'kunyit', 'jahe', 'vanili', 'kapulaga'],
    answer:
      'Kami punya kayu manis Kerinci, pala Banda, cengkih Maluku, lada Bangka, vanili, kapulaga, kunyit, dan jahe; tersedia utuh dan bubuk, mulai 50 gram.',
    quickReplies: ['Cara simpan', 'Halal dan BPOM'],
  },
  {
    id: 'id-simpan',
    language: 'id',
    topic: 'storage',
    questions: [
      'Bagaimana cara menyimpan kopi dan rempah?',
      'Tahan berapa lama?',
      'simpennya di kulkas atau ngga',
      'Tanggal kedaluwarsanya kapan?',
    ],
    keywords: ['cara simpan', 'simpan', 'penyimpanan', 'kedaluwarsa', 'kadaluarsa', 'expired', 'tahan lama', 'awet'],
    answer:
      'Simpan di wadah kedap udara, sejuk, dan jauh dari cahaya; tidak perlu kulkas. Kopi paling enak dalam 2 bulan setelah disangrai, rempah bubuk 12 bulan, rempah utuh 24 bulan; tanggalnya ada di kemasan.',
    quickReplies: ['Tingkat sangrai', 'Rempah'],
  },
  {
    id: 'id-taplak',
    language: 'id',
    topic: 'tablecloth',
    questions: [
      'Ukuran taplak batik apa saja?',
      'Taplak untuk meja 6 kursi ukuran berapa?',
      'ada ukuran 200x150 ga',
      'Ukuran serbetnya berapa?',
    ],
    keywords: ['ukuran', 'ukuran taplak', 'taplak', 'taplak meja', 'serbet', 'meja', 'size'],
    answer:
      'Taplak tersedia 100×100, 150×150, 150×200 (4–6 kursi), dan 150×250 cm (8 kursi); serbet 40×40 cm dan runner 35×180 cm. Ukuran khusus bisa dipesan.',
    quickReplies: ['Pre-order', 'Perawatan batik'],
  },
  {
    id: 'id-batik',
    language: 'id',
    topic: 'batik',
    questions: [
      'Batiknya tulis atau cap?',
      'Bagaimana cara mencuci taplak batik?',
      'luntur ga kak batiknya',
      'Bahan taplaknya apa?',
    ],
    keywords: ['batik', 'batik tulis', 'batik cap', 'perawatan batik', 'cuci', 'luntur', 'bahan', 'katun', 'motif'],
    answer:
      'Ada batik tulis dan batik cap dari Pekalongan dan Lasem, semuanya katun. Cuci dengan tangan memakai air dingin dan sabun lerak, jangan diperas, dan jemur di tempat teduh agar warnanya awet.',
    quickReplies: ['Ukuran taplak', 'Tukar barang'],
  },
  {
    id: 'id-dapur',
    language: 'id',
    topic: 'kitchenware',
    questions: [
      'Alat dapur apa saja yang dijual?',
      'Pancinya bisa untuk kompor induksi?',
      'jual cobek batu ga',
      'Cangkirnya aman masuk microwave?',
    ],
    keywords: [
      'alat dapur',
      'peralatan dapur',
      'panci',
      'wajan',
      'cobek',
      'cangkir',
      'talenan',
      'induksi',
      'microwave',
    ],
    answer:
      'Kami menjual cobek batu, talenan kayu jati, cangkir keramik, gilingan kopi, panci, dan wajan. Panci seri Nusa cocok untuk kompor induksi, dan cangkir keramik aman untuk microwave.',
    quickReplies: ['Garansi', 'Stok'],
  },
  {
    id: 'id-halal',
    language: 'id',
    topic: 'halal',
    questions: [
      'Apakah produknya halal?',
      'Sudah ada izin BPOM?',
      'ada sertifikat halal ga',
      'Apakah aman untuk alergi?',
    ],
    keywords: ['halal', 'halal dan bpom', 'bpom', 'sertifikat halal', 'pirt', 'alergi', 'vegan', 'komposisi'],
    answer:
      'Semua kopi dan rempah bersertifikat halal dan terdaftar BPOM atau PIRT; nomornya tercetak di kemasan. Rempah dikemas di tempat yang juga mengolah kacang, mohon diperhatikan bila Anda alergi.',
    quickReplies: ['Rempah', 'Kopi'],
  },
  {
    id: 'id-terlaris',
    language: 'id',
    topic: 'best-sellers',
    questions: [
      'Produk terlarisnya apa?',
      'Rekomendasi oleh-oleh dong',
      'yg paling laku apa kak',
      'Barang apa yang cocok untuk hadiah?',
    ],
    keywords: ['terlaris', 'produk terlaris', 'rekomendasi', 'best seller', 'oleh-oleh', 'hadiah', 'hampers'],
    answer:
      'Yang paling disukai: kopi Gayo 200 g, kotak rempah Nusantara isi 8, dan set taplak batik Pekalongan. Untuk hadiah, hampers "Rasa Nusa" mulai Rp185.000.',
    quickReplies: ['Bungkus kado', 'Kopi'],
  },
  {
    id: 'id-kado',
    language: 'id',
    topic: 'gift',
    questions: [
      'Bisa dibungkus kado?',
      'Ada kartu ucapan?',
      'mau kirim buat kado ultah bs dibungkusin ga',
      'Apakah harga bisa tidak dicantumkan?',
    ],
    keywords: ['bungkus kado', 'kado', 'kartu ucapan', 'gift', 'pita', 'kertas kado'],
    answer:
      'Bisa. Centang "Bungkus kado" di keranjang (Rp15.000) dan tulis pesan untuk kartu ucapannya. Harga tidak kami cantumkan di dalam paket.',
    quickReplies: ['Produk terlaris', 'Kirim hari yang sama'],
  },
  {
    id: 'id-harga',
    language: 'id',
    topic: 'price',
    questions: [
      'Berapa harganya?',
      'Harga kopi Gayo berapa?',
      'daftar harga dong kak',
      'Harga rempahnya mulai berapa?',
    ],
    keywords: ['harga', 'daftar harga', 'katalog', 'price list'],
    answer:
      'Harga terbaru ada di halaman setiap barang: kopi mulai Rp45.000 per 200 gram, rempah mulai Rp12.000, taplak batik mulai Rp165.000. Beli banyak lebih hemat dengan harga grosir.',
    quickReplies: ['Grosir', 'Voucher dan promo'],
  },
];
