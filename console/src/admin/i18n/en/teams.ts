/** Departments screen, English: the shape of the catalogue. */
import type { Strategy } from '@sapa/protocol';

const people = (n: number) => `${n} ${n === 1 ? 'person' : 'people'}`;

export const teams = {
  title: 'Departments',
  lead: 'Each department has its own queue, its own hours and its own way to choose who answers.',
  list: 'Your departments',
  newName: 'A new department, such as Returns',
  add: 'Add a department',
  people,
  alwaysOpen: 'always open',
  neverOpen: 'never open',
  wrong: 'Needs attention',
  back: 'All departments',
  gone: 'This department is not there any more.',
  remove: (name: string) => `Delete ${name}`,
  removeTitle: (name: string) => `Delete ${name}?`,
  removeFrom: (n: number, sites: string) =>
    [n > 0 && `${people(n)} will not be in it any more.`, sites && `Visitors of ${sites} cannot choose it any more.`]
      .filter(Boolean)
      .join(' '),
  removeUsed: (what: string) =>
    `These lead to it; say where they lead instead, or the change cannot be saved: ${what}.`,
  removeText: 'Until you save, it can be brought back with Discard.',
  removeYes: 'Delete',
  sites: {
    title: 'What visitors can choose',
    hint: 'In the order they are shown. At least one for each site.',
    add: 'Add a department',
    of: (site: string) => `Visitors of ${site}`,
    department: (n: number) => `Choice ${n}`,
  },

  name: 'Name',
  members: 'Who is in it',
  noMembers: 'Nobody yet: visitors who choose it will wait for nothing.',
  membersLink: 'Change that under “People”',

  hours: {
    title: 'Opening hours',
    always: 'Always open',
    alwaysHint: 'As long as somebody is online. Off: you say when it is open; at other times visitors leave a message.',
    timeZone: 'Time zone',
    timeZoneHint: 'Such as Asia/Jakarta. Summer time is taken care of.',
    day: (day: string) => `Hours on ${day}`,
    from: (day: string) => `${day}: from`,
    to: (day: string) => `${day}: to`,
    closed: 'Closed',
    addSpan: (day: string) => `Add hours on ${day}`,
    open: 'Add hours',
    span: (day: string, n: number) => `hours ${n} of ${day}`,
    copy: 'Copy Monday to the other weekdays',
    copied: 'Tuesday to Friday are now as Monday.',
    midnight: '00:00 as an end is midnight, the end of that day.',
    holidays: 'Holidays and special days',
    holidaysHint: 'On these days the hours below count instead of the week’s.',
    addHoliday: 'Add a day',
    date: 'Day',
    holidayName: 'What for',
    holiday: (date: string) => date || 'new day',
  },

  queue: {
    title: 'Queue',
    strategy: 'Who is asked first',
    strategies: {
      leastLoaded: {
        title: 'Whoever has the fewest chats',
        hint: 'Among equals the one who has waited longest for work.',
      },
      longestIdle: {
        title: 'Whoever has been idle longest',
        hint: 'Everybody gets a pause between two conversations.',
      },
      roundRobin: { title: 'In turn', hint: 'One after the other, whoever is there and has room.' },
      random: { title: 'By chance', hint: 'Anybody who is there and has room.' },
      manual: {
        title: 'Nobody: people take from the queue',
        hint: 'Everybody sees who waits and takes whom they want.',
      },
    } satisfies Record<Strategy, { title: string; hint: string }>,
    sticky: 'First the person they talked to last time',
    stickyHint: 'Where that one is online and has room.',
    late: 'Late after seconds',
    lateHint: 'From then on a visitor counts as late on the live board.',
    longest: 'Longest wait in seconds',
    longestHint: (usual: string) => `Then visitors may leave a message instead. Empty: as everywhere, ${usual}.`,
    refused: 'When somebody refuses a transfer to them',
    refusals: { on: 'On to their department', back: 'Back to who sent it' },
  },
  relax: {
    title: 'When nobody with the right skills is free',
    hint: 'After a while the levels asked for can be lowered. A skill lowered below 1 is only preferred.',
    rings: 'Lower what is asked for',
    ring: (n: number) => `lowering ${n}`,
    addRing: 'Add a lowering',
    after: 'After seconds',
    lower: 'Levels lower altogether by',
    overflow: 'Then also ask',
    nobody: 'No other department',
    overflowHint:
      'Where that department has one of its own, it goes on there. At once when nobody of this one is online.',
    overflowAfter: 'After so many seconds',
  },
};

export type TeamsTexts = typeof teams;
