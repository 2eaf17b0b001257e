/** Triggers screen, English: the shape of the catalogue. */
import type { TriggerName } from '@sapa/protocol';

interface TriggerTexts {
  readonly title: string;
  /** When it fires, in plain words. */
  readonly when: string;
  readonly example: string;
}

export const triggers = {
  title: 'When the bot hands over',
  lead: 'Each trigger can be switched off, tuned and aimed. People who ask for a person always get one, even in the middle of a flow.',
  orderTitle: 'The order in which they are tried',
  orderLead:
    'The first one that fires counts. While a flow asks its questions, only a wish for a person or a bad mood can interrupt it.',
  orderApart: 'Tried whenever a flow asks another system:',
  isOff: 'off',
  on: 'On',
  onFor: (trigger: string) => `${trigger}: on`,
  example: 'Example',
  tune: 'Tune',
  tuneFor: (trigger: string) => `Tune: ${trigger}`,
  misses: 'Misses in a row',
  missesHint: '1 to 10. An answer in between starts the count again.',
  missesOff: 'Off: the bot goes on, and offers a person each time.',
  repeatedOff: 'Off: the bot says that this is all it knows, and offers a person.',
  threshold: 'How sure the bot must be',
  thresholdHint: 'Lower hands over sooner; higher waits for clearer signs.',
  thresholdValue: (percent: string) => `${percent} sure`,
  phrases: 'Your own phrases',
  phrasesHint: 'They count beside those the bot knows.',
  emails: 'Addresses of VIPs',
  emailsHint: 'One per line: an address, or a whole company as @firm.example.',
  target: 'Who gets the conversation',
  priority: 'Priority in the queue',
  priorityOwn: 'As the conversation has it',
  priorities: { 1: '1 · most urgent', 2: '2', 3: '3 · usual', 4: '4', 5: '5 · least urgent' },
  message: 'Said before the visitor waits',
  messageHint: 'Empty: the bot’s usual words.',
  moreOptions: (count: number) => (count === 0 ? 'As it comes' : `${count} changed`),
  trigger: {
    misses: {
      title: 'The bot does not know',
      when: 'The visitor wrote several messages in a row that the bot did not understand.',
      example: 'Three messages about something that is not in the knowledge.',
    },
    mood: {
      title: 'The visitor gets upset',
      when: 'Capitals, exclamation marks, insults or impatience show that patience is running out.',
      example: '“WHY IS NOBODY ANSWERING ME???”',
    },
    wish: {
      title: 'Asks for a person',
      when: 'The visitor says, in any words, that they want to talk to a human.',
      example: '“Can I talk to a real person?”',
    },
    policy: {
      title: 'Wants an exception',
      when: 'Refunds outside the rules, compensation, goodwill: what only people may grant.',
      example: '“I know it’s past 14 days, but can you make an exception?”',
    },
    repeated: {
      title: 'The bot would repeat itself',
      when: 'The best answer is the one the bot has just given.',
      example: 'The visitor asks the same thing again because the answer did not help.',
    },
    fault: {
      title: 'Something is broken',
      when: 'The visitor reports an error, a crash or a bug of yours.',
      example: '“Checkout shows error 500.”',
    },
    connection: {
      title: 'Another system does not answer',
      when: 'A flow asked one of your systems, and it failed or did not know the customer.',
      example: 'The order number is not found in the shop system.',
    },
    account: {
      title: 'Account and identity',
      when: 'The visitor wants something done to their account, a claim, or proof of who they are.',
      example: '“I want to change the phone number on my account.”',
    },
    vip: {
      title: 'A VIP writes',
      when: 'The visitor’s e-mail is on your list, or their segment is “vip”. The bot greets, then a person takes over.',
      example: 'Somebody from @firm.example opens the chat.',
    },
  } satisfies Record<TriggerName, TriggerTexts>,
};

export type TriggersTexts = typeof triggers;
