/** English words of the small parts every settings screen is made of, and of what the server finds wrong. */
export const parts = {
  languages: { id: 'Indonesian', en: 'English' },
  add: 'Add',
  remove: (what: string) => `Remove ${what}`,
  up: (what: string) => `Move ${what} up`,
  down: (what: string) => `Move ${what} down`,
  onePerLine: 'One per line.',
  target: {
    ask: 'The visitor picks where several departments are open',
    any: 'Any agent who is online and has room, at random',
    departments: 'Departments',
    agents: 'Agents',
    gone: (id: string) => `${id} (not there any more)`,
  },
  problem: {
    empty: 'Write something here.',
    missing: 'This is missing.',
    noLanguage: 'Write it in at least one language.',
    tooLong: (most: string) => `Too long: at most ${most}.`,
    tooShort: (least: string) => `Too few: at least ${least}.`,
    most: (most: string) => `At most ${most}.`,
    least: (least: string) => `At least ${least}.`,
    whole: 'Write a whole number.',
    email: 'This is not an e-mail address.',
    repeats: (value: string) => `“${value}” is used already.`,
    id: 'Use letters, digits, - or _, at most 64.',
    gone: (name: string) => `“${name}” is not there. Choose another.`,
    onlyFilled: 'Say something beside what is filled in.',
    masked: 'Write it in full: the kept one is not sent to another address or under another name.',
  },
};

export type PartTexts = typeof parts;
