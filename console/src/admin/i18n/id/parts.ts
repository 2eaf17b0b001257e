/** Indonesian words of the small parts every settings screen is made of. */
import type { PartTexts } from '../en/parts.ts';

export const parts: PartTexts = {
  languages: { id: 'Bahasa Indonesia', en: 'Bahasa Inggris' },
  add: 'Tambah',
  remove: (what) => `Hapus ${what}`,
  up: (what) => `Naikkan ${what}`,
  down: (what) => `Turunkan ${what}`,
  onePerLine: 'Satu per baris.',
  target: {
    ask: 'Pengunjung memilih bila beberapa departemen buka',
    any: 'Agen mana pun yang daring dan masih punya tempat, dipilih acak',
    departments: 'Departemen',
    agents: 'Agen',
    gone: (id) => `${id} (sudah tidak ada)`,
  },
  problem: {
    empty: 'Bagian ini harus diisi.',
    missing: 'Bagian ini belum ada.',
    noLanguage: 'Tulis setidaknya dalam satu bahasa.',
    tooLong: (most) => `Terlalu panjang: paling banyak ${most}.`,
    tooShort: (least) => `Terlalu sedikit: paling sedikit ${least}.`,
    most: (most) => `Paling banyak ${most}.`,
    least: (least) => `Paling sedikit ${least}.`,
    whole: 'Tulis bilangan bulat.',
    email: 'Ini bukan alamat email.',
    repeats: (value) => `“${value}” sudah dipakai.`,
    id: 'Gunakan huruf, angka, - atau _, paling banyak 64.',
    gone: (name) => `“${name}” tidak ada. Pilih yang lain.`,
    onlyFilled: 'Tulis sesuatu di samping yang diisikan.',
    masked: 'Tulis lengkap: yang tersimpan tidak dikirim ke alamat lain atau dengan nama lain.',
  },
};
