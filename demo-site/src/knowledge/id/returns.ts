/** Setelah membeli: retur, ganti, batal, garansi, keluhan. */
import type { KnowledgeInput } from '../types.ts';

export const RETURNS: KnowledgeInput = [
  {
    id: 'id-retur',
    language: 'id',
    topic: 'returns',
    questions: [
      'Bagaimana cara retur barang?',
      'Bisa mengembalikan barang?',
      'Syarat pengembalian barang apa saja?',
      'mau balikin barang bisa ga',
      'Berapa hari batas retur?',
    ],
    keywords: ['retur', 'pengembalian barang', 'kebijakan retur', 'balikin barang'],
    answer:
      'Barang bisa dikembalikan dalam 7 hari setelah diterima, belum dipakai dan masih berkemasan. Buka "Pesanan Saya" → "Ajukan Retur"; untuk makanan dan kopi, retur berlaku hanya jika rusak atau salah kirim.',
    quickReplies: ['Ajukan retur', 'Pengembalian dana', 'Tukar barang', 'Barang rusak'],
  },
  {
    id: 'id-refund',
    language: 'id',
    topic: 'refunds',
    questions: [
      'Kapan uang saya kembali?',
      'Berapa lama proses refund?',
      'refund ku kok blm masuk',
      'Dana pengembalian dikirim ke mana?',
    ],
    keywords: ['refund', 'pengembalian dana', 'uang kembali', 'dana kembali'],
    answer:
      'Setelah retur kami setujui, dana kembali ke cara bayar semula: e-wallet 1×24 jam, transfer bank 2–3 hari kerja, kartu kredit sampai 14 hari kerja.',
    quickReplies: ['Retur', 'Batalkan pesanan'],
  },
  {
    id: 'id-tukar',
    language: 'id',
    topic: 'exchange',
    questions: [
      'Bisa tukar barang?',
      'Mau ganti warna atau motif lain',
      'Bisa tukar ukuran taplak?',
      'tuker barang caranya gmn',
    ],
    keywords: ['tukar barang', 'penukaran', 'ganti ukuran', 'ganti warna', 'ganti motif'],
    answer:
      'Bisa dalam 7 hari selama belum dipakai dan stok penggantinya ada. Ajukan lewat "Pesanan Saya" → "Tukar"; ongkir pengembalian ditanggung pembeli, kecuali kesalahan dari kami.',
    quickReplies: ['Retur', 'Ukuran taplak'],
  },
  {
    id: 'id-rusak',
    language: 'id',
    topic: 'damaged',
    questions: [
      'Barang saya rusak saat diterima',
      'Barang pecah di jalan, bagaimana?',
      'cangkirnya pecah kak',
      'Paketnya penyok dan isinya bocor',
    ],
    keywords: ['barang rusak', 'pecah', 'cacat', 'penyok', 'bocor', 'retak', 'sobek'],
    answer:
      'Mohon maaf sekali. Foto barang dan kemasannya, lalu kirim di sini bersama nomor pesanan paling lambat 2×24 jam setelah diterima. Kami kirim penggantinya tanpa biaya, atau uang Anda kembali penuh.',
    quickReplies: ['Pengembalian dana', 'Tukar barang'],
  },
  {
    id: 'id-salah-kirim',
    language: 'id',
    topic: 'wrong-item',
    questions: [
      'Barang yang datang salah',
      'Isi paket tidak sesuai pesanan',
      'kok yg dikirim beda ya',
      'Barangnya kurang satu',
    ],
    keywords: ['salah kirim', 'barang tidak sesuai', 'kurang', 'tertukar', 'tidak lengkap', 'beda'],
    answer:
      'Mohon maaf atas kekeliruan kami. Kirim foto isi paket dan nomor pesanan Anda; barang yang benar atau kurang kami kirim esok hari kerja, ongkirnya kami tanggung.',
    quickReplies: ['Retur', 'Lacak pesanan'],
  },
  {
    id: 'id-garansi',
    language: 'id',
    topic: 'warranty',
    questions: [
      'Apakah ada garansi?',
      'Garansi gilingan kopi berapa lama?',
      'Cara klaim garansi gimana?',
      'alatnya rusak masih garansi ga',
    ],
    keywords: ['garansi', 'klaim garansi', 'servis', 'perbaikan'],
    answer:
      'Gilingan kopi, timbangan, dan panci bergaransi 12 bulan untuk cacat produksi. Simpan invoice Anda, lalu kirim foto atau video kerusakannya di sini untuk klaim.',
    quickReplies: ['Barang rusak', 'Retur'],
  },
  {
    id: 'id-batal',
    language: 'id',
    topic: 'cancel',
    questions: [
      'Bagaimana cara membatalkan pesanan?',
      'Bisa cancel order?',
      'mau batalin pesanan dong',
      'Pesanan saya kok dibatalkan?',
    ],
    keywords: ['batal', 'batalkan pesanan', 'pembatalan', 'cancel'],
    answer:
      'Selama belum dikirim, pesanan bisa dibatalkan di "Pesanan Saya" → "Batalkan". Uang yang sudah dibayar kembali penuh dalam 1–3 hari kerja. Pesanan yang tidak dibayar dalam 24 jam batal dengan sendirinya.',
    quickReplies: ['Pengembalian dana', 'Ubah pesanan'],
  },
  {
    id: 'id-ubah-pesanan',
    language: 'id',
    topic: 'change-order',
    questions: [
      'Bisa ubah pesanan?',
      'Mau tambah barang di pesanan yang sama',
      'bisa ganti item yg udah dipesen ga',
      'Saya salah pilih jumlah',
    ],
    keywords: ['ubah pesanan', 'tambah barang', 'ganti pesanan', 'edit pesanan', 'gabung pesanan'],
    answer:
      'Pesanan yang belum dibayar bisa diubah di keranjang. Jika sudah dibayar tetapi belum dikemas, tulis nomor pesanan dan perubahannya di sini, atau batalkan lalu pesan ulang.',
    quickReplies: ['Batalkan pesanan', 'Ubah alamat'],
  },
  {
    id: 'id-keluhan',
    language: 'id',
    topic: 'complaint',
    questions: [
      'Saya mau komplain',
      'Saya kecewa dengan pelayanannya',
      'pelayanannya parah bgt',
      'Ini tidak membantu',
      'Ke mana menyampaikan keluhan?',
    ],
    keywords: ['komplain', 'keluhan', 'kecewa', 'tidak membantu', 'lapor', 'pengaduan'],
    answer:
      'Kami mohon maaf atas pengalaman yang kurang menyenangkan. Ceritakan masalahnya beserta nomor pesanan Anda, atau tekan "Bicara dengan CS" agar tim kami menanganinya langsung; setiap keluhan dijawab dalam 1×24 jam.',
    quickReplies: ['Bicara dengan CS', 'Barang rusak'],
  },
  {
    id: 'id-ulasan',
    language: 'id',
    topic: 'reviews',
    questions: ['Bagaimana cara memberi ulasan?', 'Di mana bisa kasih review?', 'mau kasih bintang 5 dimana kak'],
    keywords: ['ulasan', 'review', 'testimoni', 'rating', 'bintang'],
    answer: 'Setelah pesanan diterima, buka "Pesanan Saya" → "Beri Ulasan". Setiap ulasan dengan foto mendapat 5 poin.',
    quickReplies: ['Poin belanja'],
  },
];
