/** Goods: coffee, spices, batik, kitchenware, stock, halal. */
import type { KnowledgeInput } from '../types.ts';

export const PRODUCTS: KnowledgeInput = [
  {
    id: 'en-stock',
    language: 'en',
    questions: [
      'Is it in stock?',
      'When will it be restocked?',
      'gayo coffee sold out when is it back',
      'Is this item available?',
    ],
    keywords: ['stock', 'in stock', 'restock', 'sold out', 'available', 'availability'],
    answer:
      'If "Add to cart" can be pressed, it is ready to ship. For sold-out items press "Notify me"; new stock usually comes in on Mondays and Thursdays.',
    quickReplies: ['Pre-order', 'Best sellers'],
  },
  {
    id: 'en-preorder',
    language: 'en',
    questions: ['Can I pre-order?', 'How long does a pre-order take?', 'custom size tablecloth how long'],
    keywords: ['pre-order', 'preorder', 'custom', 'made to order', 'backorder'],
    answer:
      "Yes, for custom tablecloths and harvest-edition coffee. Tablecloths take 10–14 working days with a 50% deposit; the coffee's ship date is on its product page.",
    quickReplies: ['Tablecloth sizes', 'Stock'],
  },
  {
    id: 'en-coffee',
    language: 'en',
    questions: [
      'What coffees do you sell?',
      'What is the difference between arabica and robusta?',
      'which coffee isnt sour',
      'Which coffee do you recommend for beginners?',
    ],
    keywords: ['coffee', 'coffee beans', 'arabica', 'robusta', 'gayo', 'toraja', 'kintamani', 'mandheling', 'acidity'],
    answer:
      "We sell Gayo, Mandheling, Toraja, Kintamani and Flores Bajawa (arabica), and Lampung and Temanggung (robusta). Robusta is bolder and more bitter, arabica more fragrant and acidic; if you don't like acidity, try Mandheling or Lampung.",
    quickReplies: ['Roast levels', 'Grind size'],
  },
  {
    id: 'en-roast',
    language: 'en',
    questions: [
      'What roast levels do you have?',
      'Do you have dark roast?',
      'when was it roasted',
      'How fresh is the roast?',
    ],
    keywords: ['roast levels', 'roast', 'light roast', 'medium roast', 'dark roast', 'roast date', 'fresh'],
    answer:
      'Light, medium and dark; choose one on the product page. We roast every Tuesday and Friday, and the date is printed on the bag.',
    quickReplies: ['Grind size', 'Storage'],
  },
  {
    id: 'en-grind',
    language: 'en',
    questions: [
      'Can you grind the coffee?',
      'Which grind should I choose for V60?',
      'do u sell ground coffee',
      'Is grinding free?',
    ],
    keywords: [
      'grind size',
      'grind',
      'ground coffee',
      'whole bean',
      'espresso',
      'v60',
      'french press',
      'fine',
      'coarse',
    ],
    answer: 'Yes, for free. Choose whole bean or a grind: fine for espresso, medium for V60, coarse for French press.',
    quickReplies: ['Roast levels', 'Storage'],
  },
  {
    id: 'en-spices',
    language: 'en',
    questions: [
      'Which spices do you have?',
      'Do you sell cinnamon?',
      'got any nutmeg or cloves',
      'Are the spices whole or ground?',
    ],
    keywords: [
      'spices',
      'spice',
      'cinnamon',
      'cloves',
      'nutmeg',
      'pepper',
      'turmeric',
      'ginger',
      'vanilla',
      'cardamom',
    ],
    answer:
      'Kerinci cinnamon, Banda nutmeg, Maluku cloves, Bangka pepper, vanilla, cardamom, turmeric and ginger; whole or powdered, from 50 grams.',
    quickReplies: ['Storage', 'Halal and BPOM'],
  },
  {
    id: 'en-storage',
    language: 'en',
    questions: [
      'How should I store coffee and spices?',
      'How long do they keep?',
      'should i put it in the fridge',
      'When does it expire?',
    ],
    keywords: ['storage', 'store', 'shelf life', 'expiry', 'expire', 'best before', 'keep fresh'],
    answer:
      'Keep them airtight, cool and away from light; no fridge needed. Coffee tastes best within 2 months of roasting, powdered spices keep 12 months and whole ones 24; the date is on the bag.',
    quickReplies: ['Roast levels', 'Spices'],
  },
  {
    id: 'en-tablecloth',
    language: 'en',
    questions: [
      'What sizes do the tablecloths come in?',
      'Which size fits a table for six?',
      'do you have 200x150',
      'What size are the napkins?',
    ],
    keywords: ['tablecloth sizes', 'tablecloth', 'size', 'sizes', 'dimensions', 'napkin', 'runner'],
    answer:
      'Tablecloths come in 100×100, 150×150, 150×200 (4–6 seats) and 150×250 cm (8 seats); napkins are 40×40 cm and runners 35×180 cm. Custom sizes can be ordered.',
    quickReplies: ['Pre-order', 'Batik care'],
  },
  {
    id: 'en-batik',
    language: 'en',
    questions: [
      'Is the batik hand-drawn or stamped?',
      'How do I wash batik?',
      'will the colours run',
      'What fabric is it?',
    ],
    keywords: ['batik', 'batik care', 'wash', 'washing', 'fabric', 'cotton', 'hand-drawn', 'pattern'],
    answer:
      'We have hand-drawn and stamped batik from Pekalongan and Lasem, all cotton. Wash by hand in cold water with mild soap, do not wring, and dry in the shade to keep the colours.',
    quickReplies: ['Tablecloth sizes', 'Exchange'],
  },
  {
    id: 'en-kitchenware',
    language: 'en',
    questions: [
      'What kitchenware do you sell?',
      'Do the pots work on induction?',
      'do you have a stone mortar',
      'Are the cups microwave safe?',
    ],
    keywords: [
      'kitchenware',
      'kitchen',
      'pot',
      'pan',
      'wok',
      'mortar',
      'cups',
      'cutting board',
      'induction',
      'microwave',
      'dishwasher',
    ],
    answer:
      'Stone mortars, teak cutting boards, ceramic cups, coffee grinders, pots and woks. Pots of the Nusa series work on induction, and ceramic cups are microwave safe.',
    quickReplies: ['Warranty', 'Stock'],
  },
  {
    id: 'en-halal',
    language: 'en',
    questions: [
      'Are your products halal?',
      'Are they BPOM registered?',
      'got a halal certificate?',
      'Do the spices contain allergens?',
    ],
    keywords: [
      'halal',
      'halal and bpom',
      'bpom',
      'certificate',
      'allergy',
      'allergens',
      'vegan',
      'ingredients',
      'gluten',
    ],
    answer:
      'All coffee and spices are halal certified and registered with BPOM or PIRT; the number is on the bag. Spices are packed where nuts are handled too, please take care if you are allergic.',
    quickReplies: ['Spices', 'Coffee'],
  },
  {
    id: 'en-best-sellers',
    language: 'en',
    questions: [
      'What are your best sellers?',
      'Any gift ideas?',
      'what do you recommend as a souvenir',
      'What is most popular?',
    ],
    keywords: ['best sellers', 'best seller', 'popular', 'gift ideas', 'souvenir', 'hamper', 'recommend'],
    answer:
      'People love Gayo coffee 200 g, the Nusantara spice box of 8, and the Pekalongan batik table set. As a gift, "Rasa Nusa" hampers start at Rp185,000.',
    quickReplies: ['Gift wrapping', 'Coffee'],
  },
  {
    id: 'en-gift',
    language: 'en',
    questions: [
      'Can you gift wrap it?',
      'Can I add a greeting card?',
      'its a birthday present can u wrap it',
      'Can you leave out the price?',
    ],
    keywords: ['gift wrapping', 'gift wrap', 'gift', 'present', 'greeting card', 'ribbon'],
    answer:
      'Yes. Tick "Gift wrap" in your cart (Rp15,000) and write the words for the card. We leave prices out of the parcel.',
    quickReplies: ['Best sellers', 'Same-day delivery'],
  },
  {
    id: 'en-price',
    language: 'en',
    questions: [
      'How much does it cost?',
      'What is the price of Gayo coffee?',
      'got a price list',
      'How much are the spices?',
    ],
    keywords: ['price', 'prices', 'price list', 'catalogue', 'catalog'],
    answer:
      "The latest price is on each product's page: coffee from Rp45,000 per 200 grams, spices from Rp12,000, batik tablecloths from Rp165,000. Buying more costs less with wholesale prices.",
    quickReplies: ['Wholesale', 'Vouchers'],
  },
];
