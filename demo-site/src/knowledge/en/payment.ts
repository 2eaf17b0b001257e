/** Payment: ways to pay, invoices, vouchers, points. */
import type { KnowledgeInput } from '../types.ts';

export const PAYMENT: KnowledgeInput = [
  {
    id: 'en-payment',
    language: 'en',
    topic: 'payment',
    questions: [
      'How can I pay?',
      'Which payment methods do you accept?',
      'what payment options are there',
      'Which cards do you accept?',
      'Do you take PayPal?',
    ],
    keywords: ['payment methods', 'payment', 'pay', 'payment options', 'paypal'],
    answer:
      'You can pay by bank transfer (BCA, Mandiri, BNI, BRI), QRIS, GoPay, OVO, DANA, ShopeePay, credit card, and cash on delivery in some areas. PayPal is not available yet.',
    quickReplies: ['Bank transfer', 'QRIS and e-wallets', 'Cash on delivery', 'Instalments'],
  },
  {
    id: 'en-transfer',
    language: 'en',
    topic: 'transfer',
    questions: [
      'How do I pay by bank transfer?',
      'What is your account number?',
      'can i transfer to bca',
      'How does the virtual account work?',
    ],
    keywords: ['bank transfer', 'transfer', 'virtual account', 'bca', 'mandiri', 'bni', 'bri', 'bank account'],
    answer:
      'Choose "Bank transfer" at checkout and you get a virtual account number that is valid for 24 hours. We see the payment by ourselves, so there is no need to send proof.',
    quickReplies: ['Payment confirmation', 'QRIS and e-wallets'],
  },
  {
    id: 'en-qris',
    language: 'en',
    topic: 'qris',
    questions: ['Can I pay with QRIS?', 'Do you take GoPay or OVO?', 'can i use an e-wallet', 'Is DANA accepted?'],
    keywords: ['qris', 'qris and e-wallets', 'ewallet', 'gopay', 'ovo', 'dana', 'shopeepay', 'wallet'],
    answer:
      'Yes. Choose "QRIS" and scan the code with any bank app or wallet, or pick GoPay, OVO, DANA or ShopeePay directly. The code is valid for 15 minutes.',
    quickReplies: ['Bank transfer', 'Payment failed'],
  },
  {
    id: 'en-cod',
    language: 'en',
    topic: 'cod',
    questions: ['Can I pay cash on delivery?', 'Is COD available?', 'can i pay when it arrives'],
    keywords: ['cash on delivery', 'cod', 'cash'],
    answer:
      'Yes, for orders up to Rp1,000,000 in Java, Bali and Sumatra. There is a COD fee of Rp5,000, paid in cash to the courier with your order.',
    quickReplies: ['Couriers', 'Payment methods'],
  },
  {
    id: 'en-instalments',
    language: 'en',
    topic: 'instalments',
    questions: [
      'Can I pay in instalments?',
      'Do you have pay later?',
      'can i split the payment',
      'Do you accept credit cards with 0% interest?',
    ],
    keywords: ['instalments', 'installment', 'pay later', 'paylater', 'credit card', 'kredivo', 'monthly', 'interest'],
    answer:
      'Yes. Pay over 3 or 6 months with BCA, Mandiri and BNI credit cards on orders from Rp500,000, or with Kredivo. Three months carry no interest.',
    quickReplies: ['Payment methods', 'Wholesale'],
  },
  {
    id: 'en-payment-confirmation',
    language: 'en',
    topic: 'payment-confirmation',
    questions: [
      'I have paid, how do I confirm it?',
      'Where do I send proof of payment?',
      'i paid but it still says unpaid',
      'My payment is not verified yet',
    ],
    keywords: ['payment confirmation', 'proof of payment', 'unpaid', 'verify payment', 'pending payment'],
    answer:
      'Payments usually show within 10 minutes. If the status has not changed after an hour, send us your order number and proof of payment here and we will check at once.',
    quickReplies: ['Payment failed', 'Track my order'],
  },
  {
    id: 'en-payment-failed',
    language: 'en',
    topic: 'payment-failed',
    questions: [
      'Why did my payment fail?',
      'I was charged but the order was cancelled',
      'payment error at checkout',
      'My card was declined',
    ],
    keywords: ['payment failed', 'declined', 'charged', 'charged twice', 'payment error', 'card declined'],
    answer:
      'Please try again with another method under "My Orders" → "Pay". If money was taken, it returns by itself within 1–3 working days; send us the order number if it does not.',
    quickReplies: ['Payment methods', 'Payment confirmation'],
  },
  {
    id: 'en-invoice',
    language: 'en',
    topic: 'invoice',
    questions: [
      'Can I get an invoice?',
      'Do you issue tax invoices?',
      'i need a receipt for my company',
      'Do prices include VAT?',
    ],
    keywords: ['invoice', 'tax invoice', 'receipt', 'vat', 'tax', 'npwp', 'faktur'],
    answer:
      'An invoice comes with every order by e-mail and can be downloaded under "My Orders". Prices include VAT; for a tax invoice, enter your NPWP and company name at checkout, within the same month.',
    quickReplies: ['Wholesale', 'Payment methods'],
  },
  {
    id: 'en-vouchers',
    language: 'en',
    topic: 'vouchers',
    questions: [
      'Do you have any vouchers or promotions?',
      'How do I use a promo code?',
      'any discount codes',
      'Why is my voucher not working?',
    ],
    keywords: ['vouchers', 'voucher', 'promo', 'promo code', 'discount', 'coupon', 'sale'],
    answer:
      'Enter the code in your cart and press "Apply". New customers get 10% off with SALAMKENAL; one voucher per order, and each one\'s minimum is on the Promotions page.',
    quickReplies: ['Free shipping', 'Points'],
  },
  {
    id: 'en-points',
    language: 'en',
    topic: 'points',
    questions: [
      'How do I earn points?',
      'What can I do with my points?',
      'how many points do i have',
      'Do points expire?',
    ],
    keywords: ['points', 'loyalty', 'rewards', 'earn points'],
    answer:
      'You earn 1 point for every Rp10,000, and each point is worth Rp100 when you pay. Find your balance under "Account" → "Points"; points last 12 months.',
    quickReplies: ['Vouchers', 'Create an account'],
  },
];
