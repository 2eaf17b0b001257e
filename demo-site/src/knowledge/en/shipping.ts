/** Shipping: cost, time, couriers, tracking, abroad. */
import type { KnowledgeInput } from '../types.ts';

export const SHIPPING: KnowledgeInput = [
  {
    id: 'en-shipping-cost',
    language: 'en',
    topic: 'shipping-cost',
    questions: [
      'How much is shipping?',
      'What does delivery cost to my city?',
      'how much for postage',
      'How are shipping fees calculated?',
    ],
    keywords: ['shipping cost', 'shipping fee', 'delivery fee', 'delivery cost', 'postage', 'ongkir'],
    answer:
      'Shipping depends on weight and destination: from Rp9,000 per kilogram in Greater Jakarta, Rp12,000 in Java and Rp22,000 to the other islands. The exact amount is shown in your cart before you pay.',
    quickReplies: ['Free shipping', 'Delivery time', 'Couriers'],
  },
  {
    id: 'en-free-shipping',
    language: 'en',
    topic: 'free-shipping',
    questions: ['Do you offer free shipping?', 'What is the minimum order for free delivery?', 'is shipping free'],
    keywords: ['free shipping', 'free delivery', 'minimum order'],
    answer:
      'Yes. Orders from Rp250,000 ship free within Java, and from Rp400,000 to the other islands (up to Rp40,000 off). The discount is applied in your cart by itself.',
    quickReplies: ['Shipping cost', 'Vouchers'],
  },
  {
    id: 'en-delivery-time',
    language: 'en',
    topic: 'delivery-time',
    questions: [
      'How long does delivery take?',
      'When will my order arrive?',
      'how many days til it gets here',
      'What is the estimated arrival?',
    ],
    keywords: ['delivery time', 'shipping time', 'estimated arrival', 'eta', 'how long'],
    answer:
      'Orders paid before 2 pm (Jakarta time) leave the same day. Expect 1–2 days in Greater Jakarta, 2–3 days in Java and 3–7 working days elsewhere in Indonesia.',
    quickReplies: ['Track my order', 'Same-day delivery'],
  },
  {
    id: 'en-couriers',
    language: 'en',
    topic: 'couriers',
    questions: [
      'Which couriers do you use?',
      'Can I choose the courier?',
      'do you ship with JNE or J&T',
      'Can you send it by SiCepat?',
    ],
    keywords: ['couriers', 'courier', 'jne', 'jnt', 'sicepat', 'carrier', 'expedition'],
    answer:
      'We ship with JNE, J&T and SiCepat. You choose the courier at checkout, where each one shows its price and estimated arrival.',
    quickReplies: ['Shipping cost', 'Delivery time'],
  },
  {
    id: 'en-same-day',
    language: 'en',
    topic: 'same-day',
    questions: [
      'Can I get it today?',
      'Do you have same-day delivery?',
      'instant delivery available?',
      'Can you use GoSend or Grab?',
    ],
    keywords: ['same-day delivery', 'same day', 'instant', 'express', 'gosend', 'grab', 'urgent'],
    answer:
      'In Greater Jakarta, yes. Choose "Instant" or "Same day" at checkout; orders paid before 3 pm arrive the same day.',
    quickReplies: ['Shipping cost', 'Opening hours'],
  },
  {
    id: 'en-tracking',
    language: 'en',
    topic: 'tracking',
    questions: [
      'How do I track my order?',
      'Where is my package?',
      'whats my tracking number',
      'What is the status of my order?',
    ],
    keywords: ['track my order', 'track', 'tracking', 'tracking number', 'order status', 'where is my order'],
    answer:
      'Open "My Orders" and press "Track". We also send the tracking number by e-mail and WhatsApp once the courier has your parcel; it can be tracked about 6 hours later.',
    quickReplies: ['My package is late', 'Delivery time'],
  },
  {
    id: 'en-late',
    language: 'en',
    topic: 'late',
    questions: [
      "My order hasn't arrived",
      'Why is my package so late?',
      'still waiting for my parcel',
      'My package is lost',
    ],
    keywords: ['my package is late', 'late', 'delayed', 'lost', 'missing package', 'not arrived', 'never came'],
    answer:
      'We are sorry about the wait. If it is more than 3 days past the estimate, send us your order number here and we will ask the courier within a day. A parcel declared lost is sent again or refunded in full.',
    quickReplies: ['Track my order', 'Refunds'],
  },
  {
    id: 'en-international',
    language: 'en',
    topic: 'international',
    questions: [
      'Do you ship internationally?',
      'Can you deliver to Singapore?',
      'do u ship to australia',
      'How much is shipping to Malaysia?',
    ],
    keywords: [
      'international shipping',
      'international',
      'overseas',
      'abroad',
      'country',
      'countries',
      'singapore',
      'malaysia',
      'australia',
      'japan',
      'europe',
      'customs',
    ],
    answer:
      'Yes, to 18 countries in Asia, Australia and Europe, from Rp180,000 per kilogram in 5–14 working days. Import duties are paid by the recipient.',
    quickReplies: ['Delivery time', 'Payment methods'],
  },
  {
    id: 'en-change-address',
    language: 'en',
    topic: 'change-address',
    questions: ['Can I change my delivery address?', 'I entered the wrong address', 'how to update shipping address'],
    keywords: ['change address', 'wrong address', 'update address', 'delivery address'],
    answer:
      'As long as the courier does not have your parcel yet, you can change it under "My Orders" → "Change Address". If it has left already, tell us quickly and we will try to have it redirected.',
    quickReplies: ['Change my order', 'Track my order'],
  },
  {
    id: 'en-packaging',
    language: 'en',
    topic: 'packaging',
    questions: [
      'Is it packed safely?',
      'Do you use bubble wrap?',
      'will the cups be packed well',
      'Can I get a wooden crate?',
    ],
    keywords: ['packaging', 'packing', 'bubble wrap', 'box', 'crate', 'fragile'],
    answer:
      'Fragile items travel in honeycomb paper and a double-walled box at no extra cost. A wooden crate is Rp25,000 more; choose it at checkout.',
    quickReplies: ['Damaged item', 'Gift wrapping'],
  },
];
