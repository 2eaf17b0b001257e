/** Idle screen, English: the shape of the catalogue. */

export const idle = {
  title: 'When nobody says anything',
  lead: 'What happens when a visitor stops writing to the bot.',
  action: 'After the silence',
  actions: {
    none: { title: 'End quietly', hint: 'The conversation closes without another word.' },
    resolve: { title: 'Resolve', hint: 'The bot says your closing message, and the conversation is closed.' },
    assign: { title: 'Hand over to people', hint: 'Somebody looks at it: for when silence may mean a lost customer.' },
  },
  time: 'Idle time',
  hours: 'Hours',
  minutes: 'Minutes',
  tooShort: 'At least one minute.',
  message: 'Closing message',
  assignMessage: 'Said when it is handed over',
  messageHint: 'Empty: nothing is said.',
  warn: 'Warn the visitor before',
  warnMinutes: 'Minutes before',
  warnHint: '0: no warning.',
  warnTooLong: 'The warning must come after the silence has begun: fewer minutes than the idle time.',
  warning: 'Warning',
  warningHint: 'Said once, in the visitor’s language.',
  target: 'Who gets it',
  summary: 'What will happen',
  /** The sentence is put together from its parts, in the order of the language. */
  none: (time: string) => `After ${time} of silence the bot’s conversation ends quietly.`,
  resolve: (time: string) => `After ${time} of silence the conversation is resolved.`,
  assign: (time: string, target: string) => `After ${time} of silence ${target} gets the conversation.`,
  says: (text: string) => `The visitor reads: “${text}”`,
  warns: (time: string, text: string) => `Before that, after ${time}, the bot asks once: “${text}”`,
  targets: {
    ask: 'the team the visitor picks',
    any: 'anyone who is online',
    department: (name: string) => `the team ${name}`,
    agent: (name: string) => name,
    gone: 'somebody who is not here any more',
  },
};

export type IdleTexts = typeof idle;
