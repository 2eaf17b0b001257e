import { describe, expect, test } from 'vitest';
import { deadlinesOf } from './deadlines.ts';
import { patienceOf } from './patience.ts';
import { Chat, reach } from './test/chat.ts';
import { type Circumstances, HOUR, LIMITS, MINUTE, SALES } from './test/world.ts';

const idle = {
  action: 'resolve',
  hours: 1,
  minutes: 30,
  message: { en: 'we close for now' },
  warnMinutes: 10,
  warning: { en: 'still there?' },
  target: { department: SALES },
} as const;

function rules(
  more: Partial<Omit<typeof idle, 'action'>> & { action?: 'none' | 'resolve' | 'assign' } = {},
): Circumstances {
  const asked = { ...idle, ...more };
  return {
    rules: { idle: asked },
    limits: patienceOf({ limits: LIMITS, departments: [], bot: { idle: asked } as never }),
  };
}

describe('[C4] K2: nobody says anything', () => {
  test('none: it ends quietly after its time', () => {
    const chat = reach.bot(rules({ action: 'none' }));
    expect(chat.due('idle')).toEqual(['ended', 'closed']);
    expect(chat.now).toBe((chat.state?.startedAt ?? 0) + LIMITS.idleMs);
  });

  test('resolve: after hours and minutes, with a warning before and words at the end', () => {
    const chat = reach.bot(rules());
    const start = chat.now;
    chat.due('idleWarning');
    expect(chat.now).toBe(start + HOUR + 20 * MINUTE);
    expect(chat.talk.at(-1)).toBe('bot: still there?');
    chat.due('idle');
    expect(chat.now).toBe(start + HOUR + 30 * MINUTE);
    expect(chat.talk.at(-1)).toBe('bot: we close for now');
    expect(chat.state).toMatchObject({ status: 'closed', outcome: 'idle', followUp: false });
  });

  test('the warning is said once; a word starts the time anew, and makes a warning possible again', () => {
    const chat = reach.bot(rules());
    const warned = () => chat.state && 'idleWarning' in deadlinesOf(chat.state, chat.circumstances.limits ?? LIMITS);
    chat.due('idleWarning');
    expect(warned()).toBe(false);
    chat.say('hours');
    expect(warned()).toBe(true);
  });

  test('who is warned late gets the time they were promised', () => {
    const chat = reach.bot(rules());
    const limits = chat.circumstances.limits ?? LIMITS;
    chat.pass(10 * HOUR).system({ type: 'deadline', deadline: 'idleWarning' });
    expect(chat.state && deadlinesOf(chat.state, limits).idle).toBe(chat.now + 10 * MINUTE);
    expect(chat.system({ type: 'deadline', deadline: 'idle' })).toEqual([]);
  });

  test('assign: to a human, with the message in place of the transition', () => {
    const chat = reach.bot(rules({ action: 'assign' }));
    chat.due('idle');
    expect(chat.state).toMatchObject({ status: 'queued', department: SALES, handover: { trigger: 'idle' } });
    expect(chat.talk.at(-1)).toBe('bot: we close for now');
  });

  test('assign, and nobody is there: it closes, and the answer stays owed', () => {
    const chat = reach.bot({ ...rules({ action: 'assign' }), open: [] });
    chat.due('idle');
    expect(chat.state).toMatchObject({ status: 'bot', form: 'leaveMessage' });
    chat.due('idle');
    expect(chat.state).toMatchObject({ status: 'closed', followUp: true });
  });

  test('a site without a bot is not spoken for', () => {
    const chat = new Chat({ ...rules(), bot: false, open: [SALES, 'support' as never] });
    chat.say('good day');
    chat.due('idle');
    expect(chat.talk).not.toContain('system: we close for now');
    expect(chat.status).toBe('closed');
  });
});
