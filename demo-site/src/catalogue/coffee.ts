import type { Product } from '../catalogue.ts';

export const COFFEE: readonly Product[] = [
  {
    slug: 'kopi-gayo',
    category: 'kopi',
    price: 98_000,
    origin: 'Aceh Tengah',
    inStock: 42,
    drawing: { shape: 'bag', ink: '#7a2e1d', paper: '#d9a066', ground: '#f1dcc3' },
    texts: {
      id: {
        name: 'Kopi Arabika Gayo',
        blurb: 'Cokelat, jeruk, dan rempah halus',
        story:
          'Dipetik merah di kebun koperasi pada ketinggian 1.400 meter, diproses giling basah, dan disangrai setiap Selasa dan Jumat. Manisnya panjang, asamnya lembut.',
        measure: '200 gram, biji atau bubuk',
      },
      en: {
        name: 'Gayo Arabica Coffee',
        blurb: 'Chocolate, orange and gentle spice',
        story:
          'Picked ripe on a cooperative’s farms at 1,400 metres, wet-hulled, and roasted every Tuesday and Friday. A long sweetness and a soft acidity.',
        measure: '200 grams, whole bean or ground',
      },
    },
  },
  {
    slug: 'kopi-toraja',
    category: 'kopi',
    price: 112_000,
    origin: 'Toraja Utara',
    inStock: 18,
    drawing: { shape: 'bag', ink: '#25463c', paper: '#b9c7a0', ground: '#e2e8d3' },
    texts: {
      id: {
        name: 'Kopi Toraja Sapan',
        blurb: 'Gula aren, kayu manis, badan tebal',
        story:
          'Dari lereng Sapan yang berkabut. Dijemur dua belas hari di atas para-para bambu, lalu disangrai sedang supaya rasa gula arennya tetap utuh.',
        measure: '200 gram, biji atau bubuk',
      },
      en: {
        name: 'Toraja Sapan Coffee',
        blurb: 'Palm sugar, cinnamon, full body',
        story:
          'From the misty slopes of Sapan. Dried for twelve days on bamboo racks, then roasted medium so that its palm-sugar sweetness stays whole.',
        measure: '200 grams, whole bean or ground',
      },
    },
  },
  {
    slug: 'kopi-flores',
    category: 'kopi',
    price: 105_000,
    origin: 'Bajawa, Flores',
    inStock: 27,
    drawing: { shape: 'bag', ink: '#2f3f63', paper: '#e7c9a9', ground: '#dde3ee' },
    texts: {
      id: {
        name: 'Kopi Flores Bajawa',
        blurb: 'Kacang sangrai, vanila, bersih',
        story:
          'Tumbuh di tanah vulkanik di antara dua gunung. Cangkirnya bersih dan ramah: cocok untuk tubruk pagi maupun seduh manual.',
        measure: '200 gram, biji atau bubuk',
      },
      en: {
        name: 'Flores Bajawa Coffee',
        blurb: 'Roasted nuts, vanilla, clean',
        story:
          'Grown in volcanic soil between two mountains. A clean and friendly cup, for a morning tubruk as much as for a pour-over.',
        measure: '200 grams, whole bean or ground',
      },
    },
  },
  {
    slug: 'paket-seduh',
    category: 'kopi',
    price: 245_000,
    origin: 'Bandung',
    inStock: 9,
    drawing: { shape: 'cup', ink: '#5b3420', paper: '#c8643b', ground: '#f4e1cf' },
    texts: {
      id: {
        name: 'Paket Seduh Pagi',
        blurb: 'Dua cangkir, satu saringan, satu kopi',
        story:
          'Dua cangkir tanah liat, satu saringan katun, dan 200 gram kopi pilihan minggu ini. Sudah dibungkus rapi, siap jadi hadiah.',
        measure: 'Kotak 24 × 18 × 12 cm',
      },
      en: {
        name: 'Morning Brew Set',
        blurb: 'Two cups, one filter, one coffee',
        story:
          'Two clay cups, a cotton filter, and 200 grams of this week’s coffee. Wrapped with care and ready to be a gift.',
        measure: 'Box 24 × 18 × 12 cm',
      },
    },
  },
];
