import type { Product } from '../catalogue.ts';

export const SPICES: readonly Product[] = [
  {
    slug: 'pala-banda',
    category: 'rempah',
    price: 64_000,
    origin: 'Kepulauan Banda',
    inStock: 60,
    drawing: { shape: 'jar', ink: '#5a3a22', paper: '#b07a45', ground: '#efe0c8' },
    texts: {
      id: {
        name: 'Pala Utuh Banda',
        blurb: 'Harum, hangat, diparut saat perlu',
        story:
          'Biji pala dari pohon tua di bawah naungan kenari. Parut sedikit di atas sup, semur, atau bajigur: seluruh dapur ikut harum.',
        measure: 'Stoples 80 gram',
      },
      en: {
        name: 'Whole Banda Nutmeg',
        blurb: 'Fragrant, warm, grated when needed',
        story:
          'Nutmeg from old trees in the shade of kenari. Grate a little over soup, stew or warm milk, and the whole kitchen smells of it.',
        measure: '80 gram jar',
      },
    },
  },
  {
    slug: 'kayu-manis-kerinci',
    category: 'rempah',
    price: 48_000,
    origin: 'Kerinci, Jambi',
    inStock: 75,
    drawing: { shape: 'sticks', ink: '#8a4a22', paper: '#c07c45', ground: '#f5e3cd' },
    texts: {
      id: {
        name: 'Kayu Manis Kerinci',
        blurb: 'Gulungan panjang, manis alami',
        story:
          'Kulit kayu dari pohon berumur lima belas tahun, digulung dan dijemur di halaman rumah. Untuk teh, gulai, atau kue Lebaran.',
        measure: 'Ikat 100 gram, 15 cm',
      },
      en: {
        name: 'Kerinci Cinnamon',
        blurb: 'Long quills, naturally sweet',
        story:
          'Bark from fifteen-year-old trees, rolled and dried in the yard. For tea, for gulai, or for festive baking.',
        measure: '100 gram bundle, 15 cm',
      },
    },
  },
  {
    slug: 'lada-bangka',
    category: 'rempah',
    price: 52_000,
    origin: 'Bangka',
    inStock: 33,
    drawing: { shape: 'jar', ink: '#6f6351', paper: '#d8cbb0', ground: '#e4e0d8' },
    texts: {
      id: {
        name: 'Lada Putih Bangka',
        blurb: 'Pedas bersih dengan aroma kayu',
        story:
          'Buah matang direndam di sungai, dikupas, lalu dijemur sampai putih gading. Tumbuk kasar untuk daging panggang, atau utuh untuk kaldu.',
        measure: 'Stoples 100 gram',
      },
      en: {
        name: 'Bangka White Pepper',
        blurb: 'Clean heat with a woody nose',
        story:
          'Ripe berries soaked in the river, hulled, and sun-dried to ivory white. Crush it coarsely for grilled meat, or leave it whole for broth.',
        measure: '100 gram jar',
      },
    },
  },
  {
    slug: 'bumbu-rendang',
    category: 'rempah',
    price: 39_000,
    origin: 'Padang',
    inStock: 0,
    drawing: { shape: 'jar', ink: '#8c2a17', paper: '#c5482a', ground: '#f6dccf' },
    texts: {
      id: {
        name: 'Bumbu Rendang',
        blurb: 'Dimasak pelan, tanpa pengawet',
        story:
          'Cabai, lengkuas, serai, dan kelapa sangrai, ditumis enam jam. Tinggal tambahkan daging dan santan. Cukup untuk satu kilogram.',
        measure: 'Stoples 180 gram',
      },
      en: {
        name: 'Rendang Paste',
        blurb: 'Cooked slowly, no preservatives',
        story:
          'Chilli, galangal, lemongrass and toasted coconut, fried for six hours. Just add meat and coconut milk. Enough for one kilogram.',
        measure: '180 gram jar',
      },
    },
  },
];
