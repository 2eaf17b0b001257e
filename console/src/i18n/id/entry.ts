/** The Indonesian words before the desk: signing in and setting up. A key missing here fails the type check. */
import type { EntryTexts } from '../en/entry.ts';

export const entry: EntryTexts = {
  signIn: {
    title: 'Masuk',
    lead: 'Jawab mereka yang sedang menunggu Anda.',
    email: 'Email',
    password: 'Kata sandi',
    submit: 'Masuk',
    busy: 'Sedang masuk…',
    wrong: 'Email dan kata sandi ini tidak cocok.',
    limited: (wait) => `Terlalu banyak percobaan. Coba lagi dalam ${wait}.`,
    needEmail: 'Tulis alamat email Anda.',
    needPassword: 'Tulis kata sandi Anda.',
    setupNeeded: 'Ruang kerja ini belum punya agen. Buka tautan penyiapan yang dicetak server saat dijalankan.',
  },

  setup: {
    title: 'Siapkan ruang kerja Anda',
    lead: 'Anda menjadi administrator pertamanya. Cukup semenit.',
    name: 'Nama',
    nameHint: 'Dilihat pengunjung saat Anda menjawab.',
    passwordHint: 'Minimal 10 karakter.',
    showPassword: 'Tampilkan yang saya ketik',
    website: 'Situs web',
    websiteHint: 'Tempat chat dipasang, misalnya https://toko.example. Bisa ditambahkan nanti.',
    optional: 'opsional',
    submit: 'Buat ruang kerja',
    busy: 'Membuat…',
    needName: 'Tulis nama Anda.',
    shortPassword: 'Gunakan minimal 10 karakter.',
    badEmail: 'Tulis alamat email seperti nama@toko.example.',
    badWebsite: 'Tulis alamat yang diawali https:// atau http://.',
    used: 'Tautan penyiapan ini sudah dipakai atau tidak berlaku. Minta yang baru dari server, atau masuk.',
    toSignIn: 'Ke halaman masuk',
    failed: 'Belum berhasil. Periksa isian lalu coba lagi.',
  },
};
