/** Departments screen, Indonesian. */
import type { TeamsTexts } from '../en/teams.ts';

export const teams: TeamsTexts = {
  title: 'Departemen',
  lead: 'Setiap departemen punya antrean, jam buka, dan cara memilih siapa yang menjawab.',
  list: 'Departemen Anda',
  newName: 'Departemen baru, misalnya Retur',
  add: 'Tambah departemen',
  people: (n) => `${n} orang`,
  alwaysOpen: 'selalu buka',
  neverOpen: 'tidak pernah buka',
  wrong: 'Perlu diperbaiki',
  back: 'Semua departemen',
  gone: 'Departemen ini sudah tidak ada.',
  remove: (name) => `Hapus ${name}`,
  removeTitle: (name) => `Hapus ${name}?`,
  removeFrom: (n, sites) =>
    [n > 0 && `${n} orang tidak lagi di dalamnya.`, sites && `Pengunjung ${sites} tidak bisa memilihnya lagi.`]
      .filter(Boolean)
      .join(' '),
  removeUsed: (what) =>
    `Yang berikut menuju ke sana; tentukan tujuan lain, atau perubahan tidak bisa disimpan: ${what}.`,
  removeText: 'Selama belum disimpan, masih bisa dikembalikan dengan Buang.',
  removeYes: 'Hapus',
  sites: {
    title: 'Yang bisa dipilih pengunjung',
    hint: 'Menurut urutan tampilnya. Setidaknya satu untuk setiap situs.',
    add: 'Tambah departemen',
    of: (site) => `Pengunjung ${site}`,
    department: (n) => `Pilihan ${n}`,
  },

  name: 'Nama',
  members: 'Siapa di dalamnya',
  noMembers: 'Belum ada siapa pun: pengunjung yang memilihnya akan menunggu sia-sia.',
  membersLink: 'Ubah di “Rekan kerja”',

  hours: {
    title: 'Jam buka',
    always: 'Selalu buka',
    alwaysHint: 'Selama ada yang daring. Mati: Anda menentukan kapan buka; di luar itu pengunjung meninggalkan pesan.',
    timeZone: 'Zona waktu',
    timeZoneHint: 'Misalnya Asia/Jakarta. Pergantian waktu musim panas sudah diperhitungkan.',
    day: (day) => `Jam pada hari ${day}`,
    from: (day) => `${day}: dari`,
    to: (day) => `${day}: sampai`,
    closed: 'Tutup',
    addSpan: (day) => `Tambah jam pada hari ${day}`,
    open: 'Tambah jam',
    span: (day, n) => `jam ke-${n} hari ${day}`,
    copy: 'Salin hari Senin ke hari kerja lainnya',
    copied: 'Selasa sampai Jumat kini sama dengan Senin.',
    midnight: '00:00 sebagai akhir berarti tengah malam, akhir hari itu.',
    holidays: 'Hari libur dan hari khusus',
    holidaysHint: 'Pada hari-hari ini jam di bawah inilah yang berlaku, bukan jam mingguan.',
    addHoliday: 'Tambah hari',
    date: 'Hari',
    holidayName: 'Dalam rangka',
    holiday: (date) => date || 'hari baru',
  },

  queue: {
    title: 'Antrean',
    strategy: 'Siapa yang ditanya lebih dulu',
    strategies: {
      leastLoaded: {
        title: 'Yang memegang chat paling sedikit',
        hint: 'Kalau sama, yang paling lama menunggu pekerjaan.',
      },
      longestIdle: { title: 'Yang paling lama menganggur', hint: 'Semua dapat jeda di antara dua percakapan.' },
      roundRobin: { title: 'Bergiliran', hint: 'Satu per satu, siapa yang ada dan masih punya tempat.' },
      random: { title: 'Acak', hint: 'Siapa saja yang ada dan masih punya tempat.' },
      manual: {
        title: 'Tidak ada: orang mengambil dari antrean',
        hint: 'Semua melihat siapa yang menunggu dan mengambil siapa yang diinginkan.',
      },
    },
    sticky: 'Utamakan orang yang melayaninya terakhir kali',
    stickyHint: 'Bila orang itu daring dan masih punya tempat.',
    late: 'Terlambat setelah detik',
    lateHint: 'Sejak itu pengunjung dihitung terlambat di papan langsung.',
    longest: 'Menunggu terlama dalam detik',
    longestHint: (usual) => `Setelah itu pengunjung boleh meninggalkan pesan. Kosong: seperti biasa, ${usual}.`,
    refused: 'Bila seseorang menolak percakapan yang dialihkan kepadanya',
    refusals: { on: 'Diteruskan ke departemennya', back: 'Kembali ke pengirimnya' },
  },
  relax: {
    title: 'Bila tidak ada orang dengan keahlian yang tepat',
    hint: 'Setelah beberapa lama, tingkat yang diminta bisa diturunkan. Keahlian yang turun di bawah 1 hanya diutamakan.',
    rings: 'Turunkan yang diminta',
    ring: (n) => `penurunan ${n}`,
    addRing: 'Tambah penurunan',
    after: 'Setelah detik',
    lower: 'Tingkat turun seluruhnya sebanyak',
    overflow: 'Lalu tanya juga',
    nobody: 'Tidak ada departemen lain',
    overflowHint:
      'Bila departemen itu punya limpahan sendiri, percakapan berlanjut ke sana. Langsung bila tidak ada yang daring di departemen ini.',
    overflowAfter: 'Setelah sekian detik',
  },
};
