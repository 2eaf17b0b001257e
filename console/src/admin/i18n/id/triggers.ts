/** Triggers screen, Indonesian. */
import type { TriggersTexts } from '../en/triggers.ts';

export const triggers: TriggersTexts = {
  title: 'Kapan bot menyerahkan percakapan',
  lead: 'Setiap pemicu bisa dimatikan, disetel, dan diarahkan. Pengunjung yang minta bicara dengan orang selalu dilayani, juga di tengah alur.',
  orderTitle: 'Urutan pemeriksaannya',
  orderLead:
    'Yang pertama cocok, itulah yang berlaku. Selama alur sedang bertanya, hanya permintaan bicara dengan orang atau rasa kesal yang bisa menyelanya.',
  orderApart: 'Diperiksa setiap kali alur bertanya ke sistem lain:',
  isOff: 'mati',
  on: 'Aktif',
  onFor: (trigger) => `${trigger}: aktif`,
  example: 'Contoh',
  tune: 'Setel',
  tuneFor: (trigger) => `Setel: ${trigger}`,
  misses: 'Tidak paham berturut-turut',
  missesHint: '1 sampai 10. Satu jawaban di antaranya membuat hitungan mulai lagi.',
  missesOff: 'Mati: bot tetap melayani, dan setiap kali menawarkan bantuan orang.',
  repeatedOff: 'Mati: bot bilang hanya itu yang diketahuinya, lalu menawarkan bantuan orang.',
  threshold: 'Seberapa yakin bot harus',
  thresholdHint: 'Lebih rendah: lebih cepat diserahkan. Lebih tinggi: menunggu tanda yang lebih jelas.',
  thresholdValue: (percent) => `yakin ${percent}`,
  phrases: 'Ungkapan Anda sendiri',
  phrasesHint: 'Berlaku di samping yang sudah dikenal bot.',
  emails: 'Alamat para VIP',
  emailsHint: 'Satu per baris: sebuah alamat, atau satu perusahaan seperti @firma.example.',
  target: 'Siapa yang menerima percakapan',
  priority: 'Prioritas dalam antrean',
  priorityOwn: 'Sesuai percakapannya',
  priorities: { 1: '1 · paling mendesak', 2: '2', 3: '3 · biasa', 4: '4', 5: '5 · paling santai' },
  message: 'Diucapkan sebelum pengunjung menunggu',
  messageHint: 'Kosong: kata-kata bot yang biasa.',
  moreOptions: (count) => (count === 0 ? 'Apa adanya' : `${count} diubah`),
  trigger: {
    misses: {
      title: 'Bot tidak tahu',
      when: 'Beberapa pesan berturut-turut tidak dipahami bot.',
      example: 'Tiga pesan tentang hal yang tidak ada di pengetahuan.',
    },
    mood: {
      title: 'Pengunjung mulai kesal',
      when: 'Huruf besar semua, tanda seru, makian, atau nada tidak sabar menunjukkan kesabarannya hampir habis.',
      example: '“KOK NGGAK ADA YANG JAWAB SIH???”',
    },
    wish: {
      title: 'Minta bicara dengan orang',
      when: 'Pengunjung bilang, dengan kata apa pun, bahwa ia ingin bicara dengan manusia.',
      example: '“Mau bicara dengan CS dong.”',
    },
    policy: {
      title: 'Minta pengecualian',
      when: 'Pengembalian dana di luar aturan, kompensasi, keringanan: yang hanya boleh diputuskan orang.',
      example: '“Memang sudah lewat 14 hari, tapi bisa minta keringanan?”',
    },
    repeated: {
      title: 'Bot akan mengulang jawaban',
      when: 'Jawaban terbaik adalah jawaban yang baru saja diberikan bot.',
      example: 'Pengunjung bertanya hal yang sama lagi karena jawabannya belum membantu.',
    },
    fault: {
      title: 'Ada yang rusak',
      when: 'Pengunjung melaporkan galat, aplikasi macet, atau kesalahan di pihak Anda.',
      example: '“Waktu bayar muncul error 500.”',
    },
    connection: {
      title: 'Sistem lain tidak menjawab',
      when: 'Alur bertanya ke salah satu sistem Anda, lalu gagal atau pelanggannya tidak dikenal.',
      example: 'Nomor pesanan tidak ditemukan di sistem toko.',
    },
    account: {
      title: 'Akun dan identitas',
      when: 'Pengunjung ingin akunnya diubah, mengajukan klaim, atau membuktikan siapa dirinya.',
      example: '“Saya mau ganti nomor HP di akun saya.”',
    },
    vip: {
      title: 'Seorang VIP menulis',
      when: 'Email pengunjung ada di daftar Anda, atau segmennya “vip”. Bot menyapa, lalu orang mengambil alih.',
      example: 'Seseorang dari @firma.example membuka chat.',
    },
  },
};
