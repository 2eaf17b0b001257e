import type { Texts } from './texts.ts';

export const en: Texts = {
  tagline: 'Tastes and crafts of the archipelago',
  skip: 'Skip to content',
  menu: 'Main menu',
  basket: 'Basket',
  otherLanguage: 'Bahasa Indonesia',
  nav: {
    home: 'Home',
    catalogue: 'Catalogue',
    shipping: 'Shipping & returns',
    about: 'About us',
    contact: 'Contact',
  },
  home: {
    title: 'From farms and workshops of the islands to your table',
    lead: 'Fresh coffee, whole spices, batik for the table and hand-made kitchenware. We know everyone who makes them.',
    shopNow: 'See the catalogue',
    askUs: 'Ask us',
    picture: 'A stall’s counter at dawn with coffee, spice jars and a clay jug; a mountain behind it',
    picked: 'Picked this week',
    seeAll: 'See all',
    promises: [
      { title: 'Roasted twice a week', body: ['Every Tuesday and Friday; the date is printed on the bag.'] },
      { title: 'Sent from Bandung', body: ['All over Indonesia. Free within Java from IDR 250,000.'] },
      { title: '7 days to return', body: ['Not right? Send it back. If the mistake was ours, so is the postage.'] },
    ],
  },
  categories: {
    kopi: { name: 'Coffee', lead: 'Single origins, each with its story, roasted in small batches.' },
    rempah: { name: 'Spices', lead: 'Whole and fragrant, straight from the farmers.' },
    batik: { name: 'Table batik', lead: 'Stamped and hand-drawn cloth for everyday tables.' },
    dapur: { name: 'Kitchenware', lead: 'Stone, clay, wood and iron, made to be used.' },
  },
  catalogue: {
    title: 'Catalogue',
    lead: 'Everything on our shelves today.',
    all: 'All',
    filter: 'Category',
  },
  product: {
    from: 'From',
    measure: 'Size',
    inStock: 'In stock',
    soldOut: 'Sold out, back next week',
    addToBasket: 'Add to basket',
    added: 'In your basket',
    ask: 'Ask about this item',
    delivery: 'Leaves Bandung within one working day.',
    related: 'On the same shelf',
  },
  shipping: {
    title: 'Shipping & returns',
    lead: 'Orders before 14:00 (UTC+7) leave the same day, Monday to Saturday.',
    table: { caption: 'Shipping cost and time', to: 'To', time: 'Time', cost: 'Cost per kg' },
    rows: [
      ['Greater Jakarta', '1–2 days', 'from IDR 9,000'],
      ['Java', '2–3 days', 'from IDR 12,000 (free from IDR 250,000)'],
      ['Outside Java', '3–7 working days', 'from IDR 22,000 (free from IDR 400,000)'],
      ['Abroad, 18 countries', '5–14 working days', 'from IDR 180,000'],
    ],
    sections: [
      {
        title: 'Returns and exchanges',
        body: [
          'You can return an item within 7 days of receiving it, unused and in its packaging. Food and coffee can only be returned when faulty or sent by mistake.',
          'Your money goes back the way you paid: e-wallets in a day, bank transfers in 2–3 working days, credit cards within 14 working days.',
        ],
      },
      {
        title: 'Damaged on the way',
        body: [
          'Take a photo of the item and its box and send it by chat within 48 hours. We send another, free of charge.',
        ],
      },
      {
        title: 'Ways to pay',
        body: [
          'Bank transfer, QRIS, GoPay, OVO, DANA, ShopeePay, credit card, or cash on delivery in Java, Bali and Sumatra.',
        ],
      },
    ],
  },
  about: {
    title: 'About us',
    lead: 'Warung Nusa began as a small shelf in the corner of a coffee house, in 2016.',
    sections: [
      {
        title: 'Bought from those who make it',
        body: [
          'We work with 38 farmers and makers from Aceh to Flores. We agree on prices together and pay half ahead, before the harvest or before the cloth is dyed.',
        ],
      },
      {
        title: 'Few things, meant seriously',
        body: [
          'Our shelf is short on purpose. We use each item ourselves for a month at least before we sell it. When a harvest is not so good, we say so.',
        ],
      },
      {
        title: 'Packaging that returns to the soil',
        body: ['Used cardboard, teak shavings and palm-fibre string. There is no bubble wrap in our store room.'],
      },
    ],
  },
  contact: {
    title: 'Contact',
    lead: 'The quickest way is the chat in the corner: our assistant answers at any time, our people during opening hours.',
    chat: 'Open the chat',
    facts: [
      ['Opening hours', 'Mon–Sat 09:00–20:00, Sun 10:00–17:00 (UTC+7)'],
      ['Shop', 'Jalan Kenanga 18, Bandung'],
      ['E-mail', 'halo@warungnusa.example'],
      ['For restaurants and hotels', 'grosir@warungnusa.example'],
    ],
  },
  notFound: {
    title: 'This page is not on our shelf',
    lead: 'It may have moved, or the address has a typing error.',
    back: 'Back to the catalogue',
  },
  footer: {
    note: 'Coffee, spices, batik and kitchenware from the archipelago.',
    demo: 'A sample shop to try Sapa with. Nothing is really for sale here.',
  },
};
