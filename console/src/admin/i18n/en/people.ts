/** People screen, English: the shape of the catalogue. */
import type { Role } from '@sapa/protocol';

export const people = {
  title: 'People',
  lead: 'Your colleagues: what they may do, how much they take at once, and what they are good at.',
  views: 'Ways to look at it',
  view: { list: 'People', skills: 'Who can do what' },
  list: 'Your colleagues',
  search: 'Search names, addresses, departments',
  nobody: 'Nobody found.',
  shown: (shown: number, all: number) => `${shown} of ${all} shown. Search to find the others.`,
  addTitle: 'A new colleague',
  newName: 'Name',
  newEmail: 'E-mail',
  add: 'Add a colleague',
  you: 'you',
  about: (departments: string, capacity: number) => `${departments || 'no department'} · ${capacity} at once`,
  wrong: 'Needs attention',
  back: 'All people',
  gone: 'This colleague is not there any more.',
  remove: (name: string) => `Remove ${name}`,
  removeTitle: (name: string) => `Remove ${name}?`,
  removeText: 'They cannot sign in any more once you save; their conversations are queued again.',
  removeUsed: (what: string) =>
    `These lead to them; say where they lead instead, or the change cannot be saved: ${what}.`,
  removeUndo: 'Until you save, it can be brought back with Discard.',
  removeYes: 'Remove',

  name: 'Name',
  nameHint: 'Visitors see it where the site shows names.',
  email: 'E-mail',
  emailHint: 'They sign in with it.',
  role: 'Role',
  roles: {
    agent: { title: 'Agent', hint: 'Answers conversations.' },
    supervisor: { title: 'Supervisor', hint: 'Also sees the live board, and assigns conversations.' },
    admin: { title: 'Administrator', hint: 'Also changes these settings.' },
  } satisfies Record<Role, { title: string; hint: string }>,
  ownRole: 'You cannot take away your own rights. Another administrator can.',
  departments: 'Departments',
  departmentsHint: 'They are asked for conversations of these.',
  capacityTitle: 'How much at once',
  capacity: 'Conversations at once',
  capacityHint: 'What a conversation of a channel weighs is under “Routing”, “For all queues”.',
  channels: 'At most of a channel',
  channelsHint: 'Empty: as many as there is room for. 0: none.',
  skills: 'Skills',
  noSkills: 'You have no skills of your own yet; the languages are there.',
  skillsLink: 'Add skills under “Routing”',

  password: {
    title: 'How they sign in',
    missing:
      'A new colleague cannot sign in yet: Sapa sends no invitations. Whoever runs your server gives them their first password when it starts next, with this line (put a long password of your choice in place of the dots):',
    line: (id: string) => `SAPA_SEED_AGENTS='[{"id":"${id}","password":"…"}]'`,
    copy: 'Copy the line',
    copied: 'Copied.',
    after: 'A password that is there already is never replaced by it. Save first: the server must know them.',
    unknown: 'Whether they have a password already is not shown here.',
  },

  matrix: {
    caption: 'Skills and their levels, person by person',
    person: 'Person',
    hint: '1: knows a little. 5: does it every day. 10: the one others ask. –: does not have it.',
    cell: (person: string, skill: string) => `${person}: ${skill}`,
    none: '–',
  },
};

export type PeopleTexts = typeof people;
