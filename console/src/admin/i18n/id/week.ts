/** “Try on the recorded week”, Indonesian. */
import type { WeekTexts } from '../en/week.ts';

export const week: WeekTexts = {
  title: 'Coba pada rekaman seminggu',
  lead: 'Percakapan yang terekam dimainkan sekali lagi, dengan pengaturan yang berlaku dan dengan perubahan Anda. Tidak ada yang ditanya, tidak ada yang berubah.',
  days: 'Seberapa jauh ke belakang',
  lastDays: (n) => (n === 1 ? 'Hari terakhir' : `${n} hari terakhir`),
  run: 'Coba',
  running: 'Memainkan percakapan…',
  unchanged: 'Anda belum mengubah pembagian, departemen, atau orang: yang tampak adalah keadaan sekarang.',
  stale: 'Sejak itu ada yang Anda ubah. Coba sekali lagi.',
  failed:
    'Saat ini tidak bisa dimainkan. Bila percobaan Anda yang lain masih berjalan, tunggu sebentar lalu coba lagi.',
  unreachable: 'Server tidak dapat dihubungi. Coba sekali lagi.',
  invalid: 'Perubahan Anda belum bisa dimainkan seperti ini:',
  none: (days) =>
    `${days}: belum ada percakapan dengan orang Anda yang terekam. Kembalilah setelah beberapa pengunjung dilayani.`,
  few: (n) =>
    `Hanya ${n} percakapan terekam: di sini kebetulan lebih menentukan daripada aturan. Anggap sebagai petunjuk, bukan bukti.`,
  played: (n, from, to) => `${n} percakapan dari ${from} sampai ${to}.`,
  guess:
    'Berapa lama pengunjung akan menunggu dan siapa yang akan melayani dihitung dari yang terekam: begini kira-kira jadinya, bukan janji.',
  result: 'Yang akan terjadi',
  verdict: (better, worse) =>
    [better && `Lebih baik: ${better}.`, worse && `Lebih buruk: ${worse}.`].filter(Boolean).join(' ') ||
    'Tidak ada perubahan yang terukur.',
  measure: 'Ukuran',
  now: 'Sekarang',
  changed: 'Dengan perubahan Anda',
  difference: 'Selisih',
  better: 'lebih baik',
  worse: 'lebih buruk',
  same: 'sama',
  nothing: '–',
  points: (n) => `${n} poin`,
  measures: {
    waited: 'Harus menunggu',
    meanWaitMs: 'Rata-rata menunggu',
    p95WaitMs: '95 dari 100 menunggu paling lama',
    oldestWaitMs: 'Menunggu terlama',
    within20s: 'Dijawab dalam 20 detik',
    abandoned: 'Berhenti menunggu',
    missed: 'Tidak ada yang datang tepat waktu',
    skillMatch: 'Bertemu orang dengan keahlian yang tepat',
    reassigned: 'Tawaran sia-sia per percakapan',
    loadSpread: 'Seberapa rata pekerjaan terbagi',
  },
  byDepartment: 'Menurut departemen',
  department: 'Departemen',
  conversations: 'Percakapan',
  fromTo: (from, to) => (from === to ? from : `${from} → ${to}`),
};
