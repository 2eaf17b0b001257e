/** Idle screen, Indonesian. */
import type { IdleTexts } from '../en/idle.ts';

export const idle: IdleTexts = {
  title: 'Saat tidak ada yang menulis',
  lead: 'Apa yang terjadi ketika pengunjung berhenti menulis kepada bot.',
  action: 'Setelah hening',
  actions: {
    none: { title: 'Berakhir diam-diam', hint: 'Percakapan ditutup tanpa kata lagi.' },
    resolve: { title: 'Selesaikan', hint: 'Bot mengucapkan pesan penutup Anda, lalu percakapan ditutup.' },
    assign: {
      title: 'Serahkan ke orang',
      hint: 'Ada yang melihatnya: untuk saat hening bisa berarti pelanggan hilang.',
    },
  },
  time: 'Waktu hening',
  hours: 'Jam',
  minutes: 'Menit',
  tooShort: 'Minimal satu menit.',
  message: 'Pesan penutup',
  assignMessage: 'Diucapkan saat diserahkan',
  messageHint: 'Kosong: tidak ada yang diucapkan.',
  warn: 'Ingatkan pengunjung lebih dulu',
  warnMinutes: 'Menit sebelumnya',
  warnHint: '0: tanpa peringatan.',
  warnTooLong: 'Peringatan harus datang setelah hening dimulai: lebih sedikit menit daripada waktu hening.',
  warning: 'Peringatan',
  warningHint: 'Diucapkan sekali, dalam bahasa pengunjung.',
  target: 'Siapa yang menerimanya',
  summary: 'Yang akan terjadi',
  none: (time) => `Setelah hening ${time}, percakapan dengan bot berakhir diam-diam.`,
  resolve: (time) => `Setelah hening ${time}, percakapan diselesaikan.`,
  assign: (time, target) => `Setelah hening ${time}, percakapan diserahkan ke ${target}.`,
  says: (text) => `Pengunjung membaca: “${text}”`,
  warns: (time, text) => `Sebelum itu, setelah ${time}, bot bertanya sekali: “${text}”`,
  targets: {
    ask: 'tim yang dipilih pengunjung',
    any: 'siapa saja yang sedang daring',
    department: (name) => `tim ${name}`,
    agent: (name) => name,
    gone: 'orang yang sudah tidak ada di sini',
  },
};
