import type { Product } from '../catalogue.ts';

export const KITCHEN: readonly Product[] = [
  {
    slug: 'cobek-batu',
    category: 'dapur',
    price: 189_000,
    origin: 'Muntilan',
    inStock: 14,
    drawing: { shape: 'mortar', ink: '#3b3b3d', paper: '#6d6e71', ground: '#e3e1dc' },
    texts: {
      id: {
        name: 'Cobek Batu Merapi',
        blurb: 'Dipahat dari satu bongkah batu',
        story:
          'Batu andesit dari lereng Merapi, dipahat tangan bersama ulekannya. Sudah dicuci dan digosok beras, siap untuk sambal pertama.',
        measure: 'Garis tengah 22 cm, 3,4 kg',
      },
      en: {
        name: 'Merapi Stone Mortar',
        blurb: 'Carved from a single stone',
        story:
          'Andesite from the slopes of Merapi, carved by hand together with its pestle. Washed and rice-scrubbed, ready for the first sambal.',
        measure: '22 cm across, 3.4 kg',
      },
    },
  },
  {
    slug: 'kendi-kasongan',
    category: 'dapur',
    price: 135_000,
    origin: 'Kasongan, Bantul',
    inStock: 22,
    drawing: { shape: 'jug', ink: '#7b3a20', paper: '#c66a3d', ground: '#f3dfcd' },
    texts: {
      id: {
        name: 'Kendi Kasongan',
        blurb: 'Air sejuk tanpa listrik',
        story:
          'Tanah liat yang dibakar dengan jerami menyejukkan air dengan caranya sendiri. Rendam semalam sebelum dipakai pertama kali.',
        measure: '1,2 liter, tinggi 24 cm',
      },
      en: {
        name: 'Kasongan Water Jug',
        blurb: 'Cool water, no electricity',
        story:
          'Clay fired with rice straw cools water in its own way. Soak it overnight before using it for the first time.',
        measure: '1.2 litres, 24 cm tall',
      },
    },
  },
  {
    slug: 'talenan-jati',
    category: 'dapur',
    price: 154_000,
    origin: 'Jepara',
    inStock: 31,
    drawing: { shape: 'board', ink: '#6b4423', paper: '#b47a45', ground: '#efe3d0' },
    texts: {
      id: {
        name: 'Talenan Jati',
        blurb: 'Sisa kayu mebel, hidup kedua',
        story:
          'Dibuat dari sisa kayu jati bengkel mebel Jepara, dihaluskan dan diminyaki kelapa. Minyaki lagi sebulan sekali, awet bertahun-tahun.',
        measure: '36 × 22 × 2 cm',
      },
      en: {
        name: 'Teak Cutting Board',
        blurb: 'Furniture offcuts, a second life',
        story:
          'Made of offcuts from Jepara’s furniture workshops, sanded and oiled with coconut. Oil it once a month and it will last for years.',
        measure: '36 × 22 × 2 cm',
      },
    },
  },
  {
    slug: 'wajan-tempa',
    category: 'dapur',
    price: 268_000,
    origin: 'Ngingas, Sidoarjo',
    inStock: 8,
    drawing: { shape: 'wok', ink: '#1f2326', paper: '#454c52', ground: '#dfe2e3' },
    texts: {
      id: {
        name: 'Wajan Besi Tempa',
        blurb: 'Ringan, cepat panas, anti lengket alami',
        story:
          'Ditempa dari baja lembaran oleh pandai besi Ngingas. Sudah dilapisi minyak; semakin sering dipakai, semakin tidak lengket.',
        measure: 'Garis tengah 32 cm, 1,1 kg',
      },
      en: {
        name: 'Hammered Iron Wok',
        blurb: 'Light, quick to heat, naturally non-stick',
        story:
          'Hammered from sheet steel by the smiths of Ngingas. Already seasoned, and the more it is used the less it sticks.',
        measure: '32 cm across, 1.1 kg',
      },
    },
  },
];
