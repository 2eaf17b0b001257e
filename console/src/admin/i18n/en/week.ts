/** “Try on the recorded week”, English: the shape of the catalogue. */
export const week = {
  title: 'Try on the recorded week',
  lead: 'Plays the recorded conversations once more, with the settings in force and with your changes. Nobody is asked, nothing is changed.',
  days: 'How far back',
  lastDays: (n: number) => (n === 1 ? 'The last day' : `The last ${n} days`),
  run: 'Try it',
  running: 'Playing the conversations…',
  unchanged: 'You have not changed routing, departments or people: it shows how things are now.',
  stale: 'You have changed something since. Try it again.',
  failed: 'It could not be played just now. If another trial of yours is still running, wait a moment and try again.',
  unreachable: 'The server cannot be reached. Try it again.',
  invalid: 'Your changes cannot be played like this yet:',
  none: (days: string) =>
    `${days}: no conversation with your people is recorded. Come back when some visitors have been served.`,
  few: (n: number) =>
    `Only ${n} ${n === 1 ? 'conversation' : 'conversations'} recorded: chance decides more here than rules do. Take it as a hint, not as proof.`,
  played: (n: string, from: string, to: string) => `${n} conversations from ${from} to ${to}.`,
  guess:
    'How long visitors would have waited and whom they would have met is worked out from what was recorded: how it would have gone, not a promise.',
  result: 'What would have happened',
  verdict: (better: string, worse: string) =>
    [better && `Better: ${better}.`, worse && `Worse: ${worse}.`].filter(Boolean).join(' ') ||
    'Nothing changes that can be measured.',
  measure: 'Measure',
  now: 'Now',
  changed: 'With your changes',
  difference: 'Difference',
  better: 'better',
  worse: 'worse',
  same: 'the same',
  nothing: '–',
  points: (n: string) => `${n} points`,
  measures: {
    waited: 'Had to wait',
    meanWaitMs: 'Average wait',
    p95WaitMs: '95 of 100 waited at most',
    oldestWaitMs: 'Longest wait',
    within20s: 'Answered within 20 seconds',
    abandoned: 'Gave up waiting',
    missed: 'Nobody came in time',
    skillMatch: 'Met somebody with the right skills',
    reassigned: 'Offers in vain, per conversation',
    loadSpread: 'How evenly work is shared',
  },
  byDepartment: 'By department',
  department: 'Department',
  conversations: 'Conversations',
  fromTo: (from: string, to: string) => (from === to ? from : `${from} → ${to}`),
};

export type WeekTexts = typeof week;
