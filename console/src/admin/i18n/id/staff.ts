/** Words that routing, departments and people share, Indonesian. */
import type { StaffTexts } from '../en/staff.ts';

export const staff: StaffTexts = {
  skill: {
    skill: 'Keahlian',
    level: 'Tingkat',
    needLevel: 'Paling rendah tingkat',
    levelHint: '1: tahu sedikit. 5: dikerjakan setiap hari. 10: tempat orang lain bertanya.',
    add: 'Tambah keahlian',
    none: 'Tidak ada',
    choose: 'Pilih keahlian',
    languages: { id: 'Berbahasa Indonesia', en: 'Berbahasa Inggris' },
    gone: (id) => `${id} (tidak ada di daftar keahlian)`,
  },
  channels: { web: 'Chat di situs', email: 'Email', whatsapp: 'WhatsApp' },
  channelHint:
    'Saat ini pengunjung menulis lewat chat di situs Anda; jalur lain sudah siap dipakai begitu disambungkan.',
};
