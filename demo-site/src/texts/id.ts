import type { Texts } from './texts.ts';

export const id: Texts = {
  tagline: 'Rasa dan karya Nusantara',
  skip: 'Langsung ke isi',
  menu: 'Menu utama',
  basket: 'Keranjang',
  otherLanguage: 'English',
  nav: {
    home: 'Beranda',
    catalogue: 'Katalog',
    shipping: 'Pengiriman & retur',
    about: 'Tentang kami',
    contact: 'Kontak',
  },
  home: {
    title: 'Dari kebun dan bengkel Nusantara, ke meja Anda',
    lead: 'Kopi segar, rempah utuh, batik meja, dan alat dapur yang dibuat tangan. Kami kenal setiap pembuatnya.',
    shopNow: 'Lihat katalog',
    askUs: 'Tanya kami',
    picture: 'Meja warung saat fajar dengan kopi, stoples rempah, dan kendi; gunung di belakangnya',
    picked: 'Pilihan minggu ini',
    seeAll: 'Lihat semua',
    promises: [
      { title: 'Disangrai dua kali seminggu', body: ['Setiap Selasa dan Jumat; tanggalnya tercetak di kemasan.'] },
      { title: 'Kirim dari Bandung', body: ['Ke seluruh Indonesia. Gratis ongkir di Jawa mulai Rp250.000.'] },
      { title: 'Retur 7 hari', body: ['Tidak cocok? Kembalikan. Ongkir retur kami ganti bila salah kami.'] },
    ],
  },
  categories: {
    kopi: { name: 'Kopi', lead: 'Satu asal, satu cerita, disangrai dalam jumlah kecil.' },
    rempah: { name: 'Rempah', lead: 'Utuh dan harum, langsung dari petani.' },
    batik: { name: 'Batik meja', lead: 'Kain cap dan tulis untuk meja makan sehari-hari.' },
    dapur: { name: 'Alat dapur', lead: 'Batu, tanah liat, kayu, dan besi yang dibuat untuk dipakai.' },
  },
  catalogue: {
    title: 'Katalog',
    lead: 'Semua yang ada di rak kami hari ini.',
    all: 'Semua',
    filter: 'Kategori',
  },
  product: {
    from: 'Asal',
    measure: 'Ukuran',
    inStock: 'Tersedia',
    soldOut: 'Habis, datang lagi minggu depan',
    addToBasket: 'Tambah ke keranjang',
    added: 'Sudah di keranjang',
    ask: 'Tanya soal barang ini',
    delivery: 'Dikirim dalam satu hari kerja dari Bandung.',
    related: 'Di rak yang sama',
  },
  shipping: {
    title: 'Pengiriman & retur',
    lead: 'Pesanan sebelum pukul 14.00 WIB dikirim hari itu juga, Senin sampai Sabtu.',
    table: { caption: 'Ongkir dan lama kirim', to: 'Tujuan', time: 'Lama', cost: 'Ongkir per kg' },
    rows: [
      ['Jabodetabek', '1–2 hari', 'mulai Rp9.000'],
      ['Pulau Jawa', '2–3 hari', 'mulai Rp12.000 (gratis dari Rp250.000)'],
      ['Luar Jawa', '3–7 hari kerja', 'mulai Rp22.000 (gratis dari Rp400.000)'],
      ['Luar negeri, 18 negara', '5–14 hari kerja', 'mulai Rp180.000'],
    ],
    sections: [
      {
        title: 'Retur dan penukaran',
        body: [
          'Barang bisa dikembalikan dalam 7 hari setelah diterima, selama belum dipakai dan masih dalam kemasannya. Makanan dan kopi hanya bisa diretur bila rusak atau salah kirim.',
          'Uang kembali ke cara bayar semula: dompet digital satu hari, transfer bank 2–3 hari kerja, kartu kredit sampai 14 hari kerja.',
        ],
      },
      {
        title: 'Barang rusak di jalan',
        body: ['Foto barang dan kotaknya, lalu kirim lewat chat dalam 48 jam. Kami kirim gantinya tanpa biaya.'],
      },
      {
        title: 'Cara bayar',
        body: [
          'Transfer bank, QRIS, GoPay, OVO, DANA, ShopeePay, kartu kredit, atau bayar di tempat di Jawa, Bali, dan Sumatra.',
        ],
      },
    ],
  },
  about: {
    title: 'Tentang kami',
    lead: 'Warung Nusa mulai sebagai rak kecil di sudut kedai kopi, pada 2016.',
    sections: [
      {
        title: 'Dibeli dari pembuatnya',
        body: [
          'Kami bekerja dengan 38 petani dan perajin dari Aceh sampai Flores. Harga kami sepakati bersama, dan separuhnya dibayar di muka, sebelum panen atau sebelum kain dicelup.',
        ],
      },
      {
        title: 'Sedikit, tetapi sungguh-sungguh',
        body: [
          'Rak kami sengaja pendek. Setiap barang kami pakai sendiri setidaknya sebulan sebelum dijual. Bila sebuah panen kurang baik, kami katakan begitu.',
        ],
      },
      {
        title: 'Bungkus yang kembali ke tanah',
        body: ['Kardus bekas, serutan kayu jati, dan tali agel. Tidak ada plastik gelembung di gudang kami.'],
      },
    ],
  },
  contact: {
    title: 'Kontak',
    lead: 'Cara tercepat adalah chat di pojok halaman: asisten kami menjawab kapan saja, dan orang kami pada jam buka.',
    chat: 'Buka chat',
    facts: [
      ['Jam buka', 'Senin–Sabtu 09.00–20.00, Minggu 10.00–17.00 WIB'],
      ['Toko', 'Jalan Kenanga 18, Bandung'],
      ['Surel', 'halo@warungnusa.example'],
      ['Untuk restoran dan hotel', 'grosir@warungnusa.example'],
    ],
  },
  notFound: {
    title: 'Halaman ini tidak ada di rak',
    lead: 'Mungkin sudah dipindah, atau alamatnya salah ketik.',
    back: 'Kembali ke katalog',
  },
  footer: {
    note: 'Kopi, rempah, batik, dan alat dapur dari Nusantara.',
    demo: 'Toko contoh untuk mencoba Sapa. Tidak ada yang benar-benar dijual di sini.',
  },
};
