/** Indonesian. A key missing here fails the type check. */
import type { Texts } from './en.ts';
import { chat } from './id/chat.ts';
import { entry } from './id/entry.ts';
import { lists } from './id/lists.ts';
import { log } from './id/log.ts';

export const id: Texts = {
  product: 'Sapa',
  languageName: 'Bahasa Indonesia',
  language: 'Bahasa',
  cancel: 'Batal',
  close: 'Tutup',
  loading: 'Sebentar…',
  unreachable: 'Server tidak dapat dihubungi.',
  tryAgain: 'Coba lagi',
  visitor: (tail) => `Pengunjung ${tail}`,
  you: 'Anda',
  bot: 'Bot',
  automatic: 'Otomatis',
  anAgent: 'Seorang agen',

  ...entry,
  ...lists,
  ...log,
  ...chat,

  status: {
    label: 'Status',
    online: 'Daring',
    away: 'Menjauh',
    offline: 'Luring',
    doing: 'Katakan sedang apa',
    justAway: 'Menjauh, tanpa alasan',
    auto: { missed: 'tawaran terlewat', lost: 'koneksi terputus' },
  },
  autoAway: {
    missed: 'Beberapa tawaran berturut-turut Anda lewatkan, jadi tidak ada yang dikirim kepada Anda.',
    lost: 'Koneksi Anda sempat terputus, jadi Anda dianggap menjauh. Ini berakhir sendiri.',
    back: 'Saya kembali',
  },

  connection: {
    idle: 'Menghubungkan…',
    connecting: 'Menghubungkan…',
    online: 'Terhubung',
    offline: 'Tidak ada koneksi. Mencoba lagi; tulisan Anda tetap tersimpan.',
    offlineShort: 'Menyambung lagi…',
    refused: 'Sudah keluar',
  },

  menu: {
    open: (name) => `Menu ${name}`,
    sound: 'Suara',
    keys: 'Papan ketik',
    settings: 'Pengaturan',
    signOut: 'Keluar',
    desk: 'Meja',
    board: 'Papan langsung',
    places: 'Tempat',
  },

  empty: {
    title: 'Semua tenang',
    online: 'Percakapan baru muncul di sebelah kiri begitu seseorang membutuhkan Anda.',
    notOnline: 'Anda tidak daring, jadi tidak ada yang dikirim kepada Anda. Pilih status Daring bila sudah siap.',
    pick: 'Pilih percakapan',
    pickText: 'Pindah dengan J dan K, atau tekan A untuk menerima tawaran pertama.',
    keys: 'Tekan ? untuk semua tombol.',
    teachTitle: 'Pasang chat di situs Anda',
    teachText: 'Tempel baris ini sebelum </body> di setiap halaman. Itu saja.',
    copy: 'Salin',
    copied: 'Tersalin',
    waiting: 'Menunggu pengunjung pertama…',
    arrived: 'Pengunjung pertama Anda sudah datang',
    see: 'Lihat siapa',
    origins: (list) => `Diizinkan di ${list}`,
    embed: 'Kode sematan',
  },

  keys: {
    title: 'Papan ketik',
    next: 'Percakapan berikutnya',
    previous: 'Percakapan sebelumnya',
    accept: 'Terima tawaran pertama',
    reply: 'Tulis balasan',
    note: 'Tulis catatan internal',
    transfer: 'Alihkan',
    end: 'Akhiri chat',
    suggestion: 'Masukkan saran jawaban ke balasan',
    bold: 'Tebal: mengapit yang dipilih',
    italic: 'Miring: mengapit yang dipilih',
    help: 'Daftar ini',
    escape: 'Tinggalkan isian atau dialog',
    hold: 'Tahan chat, atau lanjutkan',
    take: 'Ambil (dari antrean, atau alih dari rekan)',
    assign: 'Tugaskan ke seorang agen',
    priority: 'Prioritas, 1 paling mendesak',
    back: 'Daring lagi setelah tawaran terlewat',
  },

  reject: {
    invalid_frame: 'Server tidak memahaminya.',
    unsupported_version: 'Halaman ini sudah usang. Muat ulang.',
    unauthorized: 'Anda sudah keluar.',
    not_found: 'Percakapan ini sudah tidak ada.',
    not_allowed: 'Anda tidak boleh melakukannya.',
    wrong_state: 'Terlambat: percakapan sudah berlanjut.',
    taken: 'Orang lain lebih cepat.',
    id_conflict: 'Itu sudah dikirim dengan kata lain.',
    too_large: 'Terlalu panjang.',
    rate_limited: 'Terlalu cepat. Tunggu sebentar.',
    storage_full: 'Server kehabisan ruang.',
    storage_failed: 'Server tidak dapat menyimpannya. Coba lagi.',
    draining: 'Server sedang dimulai ulang.',
  },

  refused: {
    resume: { not_allowed: 'Anda sedang penuh. Akhiri, arsipkan, atau tahan chat lain dulu.' },
    assign: { not_allowed: 'Ia tidak daring atau sudah penuh.' },
    take: { not_allowed: 'Anda sedang penuh, atau ini bukan bagian Anda.' },
  },
  cameBack: (name) => `${name} kembali kepada Anda: tidak ada yang mengambilnya.`,
  passedOn: {
    took: (by, visitor) => `${by} mengambil alih ${visitor}.`,
    gave: (by, visitor, to) => `${by} menyerahkan ${visitor} kepada ${to}.`,
    gone: (visitor) => `${visitor} tidak lagi pada Anda: saat Anda terputus, chat ini beralih ke rekan atau ditutup.`,
  },
};
