/** The shop: wholesale, hours, address, account, data, jobs, small talk. */
import type { KnowledgeInput } from '../types.ts';

export const SHOP: KnowledgeInput = [
  {
    id: 'en-wholesale',
    language: 'en',
    questions: [
      'Do you have wholesale prices?',
      'How do I become a reseller?',
      'bulk discount?',
      'Can I dropship?',
      'What is the minimum for wholesale?',
    ],
    keywords: ['wholesale', 'reseller', 'bulk', 'dropship', 'distributor', 'b2b', 'trade price'],
    answer:
      'Wholesale starts at 5 kg of coffee, 3 kg of spices or 12 tablecloths, at 15–30% off. To become a reseller, fill in the form on the "Partners" page; we answer within 2 working days.',
    quickReplies: ['Invoice', 'Payment methods'],
  },
  {
    id: 'en-hours',
    language: 'en',
    questions: [
      'What are your opening hours?',
      'When are you open?',
      'are you open on sunday',
      'When is customer service available?',
      'Are you closed on public holidays?',
    ],
    keywords: ['opening hours', 'hours', 'open', 'closed', 'business hours', 'holiday'],
    answer:
      'The shop is open Monday–Saturday 9 am–8 pm and Sunday 10 am–5 pm (Jakarta time). Our team answers chats Monday–Saturday 8 am–8 pm; you can order on the site at any time.',
    quickReplies: ['Shop address', 'Contact'],
  },
  {
    id: 'en-address',
    language: 'en',
    questions: [
      'Where is your shop?',
      'Do you have a physical store?',
      'whats the shop address',
      'Can I pick up my order?',
      'Do you have other branches?',
    ],
    keywords: [
      'shop address',
      'store address',
      'location',
      'branch',
      'pick up',
      'pickup',
      'offline store',
      'directions',
    ],
    answer:
      'Warung Nusa is at Jalan Kenanga 18, Bandung, with parking behind the shop. You can collect your order: choose "Pick up" at checkout, ready in 2 hours. There are no other branches yet.',
    quickReplies: ['Opening hours', 'Contact'],
  },
  {
    id: 'en-contact',
    language: 'en',
    questions: [
      'How can I contact you?',
      'What is your WhatsApp number?',
      'whats your email',
      'Do you have a phone number?',
    ],
    keywords: ['contact', 'whatsapp', 'phone', 'phone number', 'email', 'instagram'],
    answer:
      'WhatsApp 0800-0000-1818, e-mail halo@warungnusa.example, or right here in this chat. To reach our team now, press "Talk to a human".',
    quickReplies: ['Talk to a human', 'Opening hours'],
  },
  {
    id: 'en-account',
    language: 'en',
    questions: ['How do I create an account?', 'Do I have to sign up to order?', 'can i check out as a guest'],
    keywords: ['create an account', 'account', 'sign up', 'register', 'guest', 'member'],
    answer:
      'Press "Sign in" → "Register" and enter your e-mail and phone number. You can order as a guest too, but points and order history are not kept.',
    quickReplies: ['Forgot password', 'Points'],
  },
  {
    id: 'en-password',
    language: 'en',
    questions: ['I forgot my password', "I can't log in", 'reset password pls', 'The OTP code does not arrive'],
    keywords: ['forgot password', 'password', 'login', 'log in', 'otp', 'reset', 'locked out'],
    answer:
      'Press "Forgot password" on the sign-in page; we e-mail you a link that is valid for 30 minutes. If it does not come, look in your spam folder or try again after 5 minutes.',
    quickReplies: ['Create an account', 'My data'],
  },
  {
    id: 'en-privacy',
    language: 'en',
    questions: [
      'Is my data safe?',
      'How do I delete my account and data?',
      'do you sell my information',
      'Stop sending me e-mails',
    ],
    keywords: ['my data', 'privacy', 'personal data', 'delete account', 'delete data', 'unsubscribe', 'security'],
    answer:
      'We use your data to process your orders and never sell it. Delete your account and data under "Account" → "Privacy", and stop e-mails with the link at the bottom of each.',
    quickReplies: ['Forgot password', 'Contact'],
  },
  {
    id: 'en-app',
    language: 'en',
    questions: [
      'Do you have an app?',
      'Where can I download the app?',
      'is it on the play store',
      'The website is not working',
    ],
    keywords: ['app', 'application', 'android', 'iphone', 'play store', 'website error', 'site down'],
    answer:
      'Not yet; the site works well on phones and can be added to your home screen. If a page misbehaves, reload it or try another browser, and tell us if it goes on.',
    quickReplies: ['Create an account', 'Contact'],
  },
  {
    id: 'en-jobs',
    language: 'en',
    questions: ['Are you hiring?', 'How can I apply for a job?', 'any vacancies', 'Do you take interns?'],
    keywords: ['jobs', 'job', 'career', 'hiring', 'vacancy', 'internship', 'intern', 'work with you'],
    answer:
      'Open positions are on the "Careers" page. Send your CV to karier@warungnusa.example; we take interns every January and July.',
    quickReplies: ['Shop address'],
  },
  {
    id: 'en-marketplace',
    language: 'en',
    questions: ['Are you on Tokopedia or Shopee?', 'Do you sell on marketplaces?', 'got a shopee link'],
    keywords: ['tokopedia', 'shopee', 'marketplace', 'lazada', 'amazon'],
    answer:
      'Yes: look for "Warung Nusa Official" on Tokopedia and Shopee. Prices here are usually lower, and points count only here.',
    quickReplies: ['Points', 'Vouchers'],
  },
  {
    id: 'en-greeting',
    language: 'en',
    questions: [
      'Hello',
      'Hi there',
      'Good morning',
      'Good evening',
      'Hey',
      'Are you there?',
      'Can you help me?',
      'I need help',
    ],
    keywords: ['hello', 'hi', 'hey', 'heyy', 'halo', 'good morning', 'good afternoon', 'good evening'],
    answer: 'Hello, and welcome to Warung Nusa! Ask us anything about orders, shipping or our goods.',
    quickReplies: ['Track my order', 'Shipping cost', 'Best sellers'],
    smallTalk: true,
  },
  {
    id: 'en-thanks',
    language: 'en',
    questions: ['Thank you', 'Thanks a lot', 'ok thanks', 'Thank you so much'],
    keywords: ['thanks', 'thank you', 'thx', 'ty', 'cheers', 'great'],
    answer: "You're welcome! Just write if there is anything else.",
    smallTalk: true,
  },
  {
    id: 'en-ok',
    language: 'en',
    questions: ['OK', 'Yes', 'Alright'],
    keywords: ['okay', 'ya', 'yep', 'yeah', 'sure', 'got it', 'i see'],
    answer: 'All right! What would you like to know?',
    quickReplies: ['Track my order', 'Shipping cost', 'Talk to a human'],
    smallTalk: true,
  },
  {
    id: 'en-no',
    language: 'en',
    questions: ['No', 'Nothing else', 'No thanks'],
    keywords: ['nope', 'no thank you', 'never mind', 'nothing', 'thats all'],
    answer: 'All right. We are here whenever you need us.',
    smallTalk: true,
  },
  {
    id: 'en-bye',
    language: 'en',
    questions: ['Bye', 'Goodbye', 'See you'],
    keywords: ['bye bye', 'see you later', 'good night'],
    answer: 'Goodbye, and come back any time!',
    smallTalk: true,
  },
  {
    id: 'en-bot',
    language: 'en',
    questions: ['Are you a bot?', 'Am I talking to a robot?', 'is this a real person', 'Who are you?'],
    keywords: ['bot', 'robot', 'assistant'],
    answer: 'This is Warung Nusa\'s automatic assistant. If you would rather have our team, press "Talk to a human".',
    quickReplies: ['Talk to a human'],
  },
];
