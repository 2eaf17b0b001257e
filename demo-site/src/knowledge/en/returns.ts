/** After buying: returns, exchange, cancelling, warranty, complaints. */
import type { KnowledgeInput } from '../types.ts';

export const RETURNS: KnowledgeInput = [
  {
    id: 'en-returns',
    language: 'en',
    topic: 'returns',
    questions: [
      'How do I return an item?',
      'What is your return policy?',
      'can i send it back',
      'How many days do I have to return something?',
    ],
    keywords: ['returns', 'return', 'return policy', 'send back'],
    answer:
      'You can return unused items in their packaging within 7 days of receiving them: "My Orders" → "Request a Return". Food and coffee can be returned only if damaged or wrong.',
    quickReplies: ['Start a return', 'Refunds', 'Exchange', 'Damaged item'],
  },
  {
    id: 'en-refunds',
    language: 'en',
    topic: 'refunds',
    questions: [
      'When will I get my refund?',
      'How long does a refund take?',
      'where is my money',
      'I want my money back',
    ],
    keywords: ['refunds', 'refund', 'money back', 'refund status'],
    answer:
      'Once a return is approved, money goes back the way you paid: e-wallets within a day, bank transfer in 2–3 working days, credit cards in up to 14 working days.',
    quickReplies: ['Returns', 'Cancel my order'],
  },
  {
    id: 'en-exchange',
    language: 'en',
    topic: 'exchange',
    questions: [
      'Can I exchange an item?',
      'I want a different colour or pattern',
      'swap for another size',
      'How do exchanges work?',
    ],
    keywords: ['exchange', 'swap', 'different size', 'different colour', 'replace'],
    answer:
      'Yes, within 7 days if it is unused and the other one is in stock: "My Orders" → "Exchange". You pay to send it back, unless the mistake was ours.',
    quickReplies: ['Returns', 'Tablecloth sizes'],
  },
  {
    id: 'en-damaged',
    language: 'en',
    topic: 'damaged',
    questions: ['My item arrived damaged', 'The cup broke in transit', 'it came broken', 'The package was leaking'],
    keywords: ['damaged item', 'damaged', 'broken', 'cracked', 'leaking', 'torn', 'defective', 'dented'],
    answer:
      'We are so sorry. Send us photos of the item and its packaging with your order number within 48 hours of receiving it. We will replace it at no cost, or refund you in full.',
    quickReplies: ['Refunds', 'Exchange'],
  },
  {
    id: 'en-wrong-item',
    language: 'en',
    topic: 'wrong-item',
    questions: [
      'I received the wrong item',
      'Something is missing from my order',
      'this isnt what i ordered',
      'You sent me the wrong pattern',
    ],
    keywords: ['wrong item', 'missing item', 'incomplete', 'not what i ordered', 'incorrect'],
    answer:
      'Sorry for our mistake. Send us a photo of what came and your order number; the right or missing item leaves the next working day at our cost.',
    quickReplies: ['Returns', 'Track my order'],
  },
  {
    id: 'en-warranty',
    language: 'en',
    topic: 'warranty',
    questions: [
      'Is there a warranty?',
      'How long is the warranty on the coffee grinder?',
      'how do i claim warranty',
      'Can you repair my grinder?',
    ],
    keywords: ['warranty', 'guarantee', 'claim', 'repair'],
    answer:
      'Grinders, scales and pots carry a 12-month warranty against manufacturing faults. Keep your invoice, and send us a photo or video of the fault here to claim.',
    quickReplies: ['Damaged item', 'Returns'],
  },
  {
    id: 'en-cancel',
    language: 'en',
    topic: 'cancel',
    questions: ['How do I cancel my order?', 'Can I cancel?', 'pls cancel my order', 'Why was my order cancelled?'],
    keywords: ['cancel', 'cancel my order', 'cancellation'],
    answer:
      'Until it is shipped you can cancel under "My Orders" → "Cancel", and what you paid returns within 1–3 working days. Orders that are not paid within 24 hours are cancelled by themselves.',
    quickReplies: ['Refunds', 'Change my order'],
  },
  {
    id: 'en-change-order',
    language: 'en',
    topic: 'change-order',
    questions: [
      'Can I change my order?',
      'I want to add an item to my order',
      'picked the wrong quantity',
      'Can you combine two orders?',
    ],
    keywords: ['change my order', 'edit order', 'add item', 'modify', 'quantity', 'combine orders'],
    answer:
      'An unpaid order can be changed in the cart. If it is paid but not packed, write your order number and the change here, or cancel it and order again.',
    quickReplies: ['Cancel my order', 'Change address'],
  },
  {
    id: 'en-complaint',
    language: 'en',
    topic: 'complaint',
    questions: [
      'I want to make a complaint',
      'This is not helpful',
      'I am disappointed with your service',
      'terrible service',
      'Where can I complain?',
    ],
    keywords: ['complaint', 'complain', 'disappointed', 'bad service', 'unhappy', 'report'],
    answer:
      'We are sorry to hear that. Tell us what happened with your order number, or press "Talk to a human" and our team will take it from here; every complaint is answered within a day.',
    quickReplies: ['Talk to a human', 'Damaged item'],
  },
  {
    id: 'en-reviews',
    language: 'en',
    topic: 'reviews',
    questions: ['How do I leave a review?', 'Where can I rate a product?', 'can i write a testimonial'],
    keywords: ['reviews', 'review', 'rate', 'rating', 'testimonial', 'stars'],
    answer:
      'Once your order has arrived, open "My Orders" → "Write a Review". A review with a photo earns you 5 points.',
    quickReplies: ['Points'],
  },
];
