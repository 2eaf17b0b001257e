import type { Product } from '../catalogue.ts';

export const TEXTILES: readonly Product[] = [
  {
    slug: 'taplak-kawung',
    category: 'batik',
    price: 385_000,
    origin: 'Pekalongan',
    inStock: 11,
    drawing: { shape: 'cloth', motif: 'kawung', ink: '#5c3a1e', paper: '#ead7b5', ground: '#d9c096' },
    texts: {
      id: {
        name: 'Taplak Batik Kawung',
        blurb: 'Batik cap katun, enam kursi',
        story:
          'Motif kawung dicap dengan tangan di atas katun primisima, diwarnai soga. Setiap helai sedikit berbeda, dan makin lembut setelah dicuci.',
        measure: '150 × 200 cm, katun',
      },
      en: {
        name: 'Kawung Batik Tablecloth',
        blurb: 'Hand-stamped cotton, seats six',
        story:
          'The kawung motif, stamped by hand on fine cotton and dyed with soga brown. Each one differs a little, and softens with washing.',
        measure: '150 × 200 cm, cotton',
      },
    },
  },
  {
    slug: 'serbet-parang',
    category: 'batik',
    price: 165_000,
    origin: 'Lasem',
    inStock: 24,
    drawing: { shape: 'cloth', motif: 'parang', ink: '#22335a', paper: '#e9e4d6', ground: '#b9c2d4' },
    texts: {
      id: {
        name: 'Serbet Parang, isi 4',
        blurb: 'Indigo alami di atas katun tebal',
        story:
          'Empat serbet makan dengan garis parang yang dicelup indigo alami tujuh kali. Cuci terpisah dua kali pertama.',
        measure: '40 × 40 cm, 4 helai',
      },
      en: {
        name: 'Parang Napkins, set of 4',
        blurb: 'Natural indigo on heavy cotton',
        story:
          'Four napkins with the running parang line, dipped seven times in natural indigo. Wash apart the first two times.',
        measure: '40 × 40 cm, 4 pieces',
      },
    },
  },
  {
    slug: 'runner-mega-mendung',
    category: 'batik',
    price: 210_000,
    origin: 'Pekalongan',
    inStock: 15,
    drawing: { shape: 'cloth', motif: 'mega', ink: '#8f2d24', paper: '#f0d9c4', ground: '#dba58c' },
    texts: {
      id: {
        name: 'Runner Mega Mendung',
        blurb: 'Awan pesisir sepanjang meja',
        story:
          'Awan berlapis tujuh khas batik pesisir, dalam merah bata yang hangat. Ujungnya diselesaikan dengan jahitan tangan.',
        measure: '35 × 180 cm, katun',
      },
      en: {
        name: 'Mega Mendung Table Runner',
        blurb: 'Coastal clouds along the table',
        story: 'The seven-layered clouds of coastal batik, in a warm brick red. Its ends are finished by hand.',
        measure: '35 × 180 cm, cotton',
      },
    },
  },
  {
    slug: 'celemek-ceplok',
    category: 'batik',
    price: 178_000,
    origin: 'Pekalongan',
    inStock: 20,
    drawing: { shape: 'cloth', motif: 'ceplok', ink: '#1f5048', paper: '#e8e2cf', ground: '#a9c3b3' },
    texts: {
      id: {
        name: 'Celemek Ceplok',
        blurb: 'Dua saku, tali bisa diatur',
        story:
          'Celemek dapur dari kanvas batik ceplok. Dua saku besar, tali leher yang bisa diatur, dan cukup tebal untuk memasak sungguhan.',
        measure: 'Satu ukuran, kanvas katun',
      },
      en: {
        name: 'Ceplok Apron',
        blurb: 'Two pockets, adjustable strap',
        story:
          'A kitchen apron of ceplok batik canvas. Two large pockets, an adjustable neck strap, and thick enough for real cooking.',
        measure: 'One size, cotton canvas',
      },
    },
  },
];
