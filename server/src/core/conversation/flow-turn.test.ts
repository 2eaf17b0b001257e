import { describe, expect, test } from 'vitest';
import { deadlinesOf } from './deadlines.ts';
import { Chat, reach } from './test/chat.ts';
import {
  BOOKING,
  type Circumstances,
  LIMITS,
  SALES,
  SECOND,
  SILENT,
  SUPPORT,
  TRACKING,
  TRIGGERS,
  WELCOME,
} from './test/world.ts';

const flows: Circumstances = { rules: { flows: [TRACKING, BOOKING] }, open: [SALES, SUPPORT] };

function asked(): Chat {
  const chat = reach.bot(flows);
  chat.say('track my order');
  return chat;
}

function called(): Chat {
  const chat = asked();
  chat.say('it is INV-2041, thanks');
  return chat;
}

function pendingOf(chat: Chat): string {
  const call = chat.state?.status === 'bot' ? chat.state.flow?.call?.id : undefined;
  if (!call) throw new Error('no call is pending');
  return call;
}

describe('a flow that asks', () => {
  test('is started by its words, and waits', () => {
    const chat = asked();
    expect(chat.talk.at(-1)).toBe('bot: which order?');
    expect(chat.state).toMatchObject({ flow: { flow: 'tracking', step: 'number', tries: 0 } });
    expect(chat.last('understood')).toMatchObject({ zone: 'flow' });
  });

  test('keeps what was answered, tags, prioritises and asks the other system', () => {
    const chat = called();
    expect(chat.state).toMatchObject({
      attributes: { order_number: { value: 'INV-2041', keep: 'conversation' } },
      tags: ['tracking'],
      priority: 2,
      flow: { step: 'look', call: { connection: 'shop', request: 'order' } },
    });
    expect(chat.talk.at(-1)).toBe('bot: oneMoment');
  });

  test('asks again after an answer that does not do, then gets a human', () => {
    const chat = asked();
    chat.say('no idea');
    expect(chat.talk.at(-1)).toBe('bot: askOrder');
    expect(chat.state).toMatchObject({ flow: { tries: 1 } });
    chat.say('still none');
    expect(chat.state).toMatchObject({ handover: { trigger: 'flow', summary: { said: 'still none' } } });
    expect(chat.last('flowLeft')).toMatchObject({ flow: 'tracking', reason: 'human' });
  });

  test('"human" anywhere leaves it', () => {
    const chat = asked();
    chat.say('a human please');
    expect(chat.state).toMatchObject({ handover: { trigger: 'wish' } });
    expect(chat.last('flowLeft')).toMatchObject({ reason: 'human' });
  });

  test('"ga jadi" leaves it, and the bot goes on', () => {
    const chat = asked();
    chat.say('ga jadi deh kak');
    expect(chat.last('flowLeft')).toMatchObject({ reason: 'ended' });
    expect(chat.talk.at(-1)).toBe('bot: anythingElse');
  });

  test('a question in place of an answer is answered, and costs no try', () => {
    const chat = asked();
    chat.say('what are your hours?');
    expect(chat.talk.slice(-2)).toEqual(['bot: From nine to five.', 'bot: which order?']);
    expect(chat.state).toMatchObject({ flow: { step: 'number', tries: 0 } });
    chat.say('INV-2041');
    expect(chat.state).toMatchObject({ flow: { step: 'look' } });
  });

  test('an answer changes no language', () => {
    const chat = asked();
    chat.say('id INV-2041');
    expect(chat.state?.language).toBe('en');
  });

  test('somebody upset leaves it too, for the first reason there is', () => {
    const chat = asked();
    chat.say('ANGRY about a crash');
    expect(chat.state).toMatchObject({ handover: { trigger: 'fault' }, mood: 'frustrated' });
    const calm = asked();
    calm.say('a crash');
    expect(calm.talk.at(-1)).toBe('bot: askOrder');
  });

  test('a choice can be tapped or typed; a step leads to a department with its own words', () => {
    for (const choose of [true, false]) {
      const chat = reach.bot(flows);
      chat.say('appointment');
      expect(chat.lastMessage?.quickReplies).toEqual([
        { option: 'person', label: 'A person' },
        { option: 'nobody', label: 'Nobody' },
      ]);
      if (choose) chat.visitor({ type: 'choose', option: 'person' });
      else chat.say('a person');
      expect(chat.talk.slice(-2)).toEqual([choose ? 'visitor: A person' : 'visitor: a person', 'bot: we will call']);
      expect(chat.state).toMatchObject({ status: 'queued', department: SUPPORT, handover: { trigger: 'flow' } });
    }
  });

  test('can end the conversation', () => {
    const chat = reach.bot(flows);
    chat.say('appointment');
    chat.visitor({ type: 'choose', option: 'nobody' });
    expect(chat.state).toMatchObject({ status: 'closed', outcome: 'solved' });
    expect(chat.talk.at(-1)).toBe('bot: very well');
  });

  test('that is taken away meanwhile is left, and the words are heard as any others', () => {
    const chat = asked();
    chat.circumstances = { ...flows, rules: { flows: [] } };
    chat.say('hours');
    expect(chat.last('flowLeft')).toMatchObject({ reason: 'changed' });
    expect(chat.talk.at(-1)).toBe('bot: From nine to five.');
  });

  test('without conditions starts with the first words of a conversation only', () => {
    const welcome = { ...BOOKING, id: 'welcome', start: [] };
    const chat = new Chat({ rules: { flows: [welcome] } });
    chat.say('good day');
    expect(chat.talk.at(-1)).toBe('bot: who may call you?');
    const later = new Chat();
    later.say('good day');
    later.circumstances = { rules: { flows: [welcome] } };
    later.say('hours');
    expect(later.talk.at(-1)).toBe('bot: From nine to five.');
  });
});

describe('[B3] a flow that has nothing to say', () => {
  test('at its end: the bot asks what else there is', () => {
    const chat = new Chat({ rules: { flows: [WELCOME] } });
    for (const words of ['good day', 'Sari']) chat.say(words);
    expect(chat.talk.slice(-2)).toEqual(['visitor: Sari', 'bot: anythingElse']);
  });

  test('after another system has answered', () => {
    const steps = TRACKING.steps.filter(({ id }) => id !== 'tell');
    const chat = reach.bot({ rules: { flows: [{ ...TRACKING, steps }] } });
    for (const words of ['track', 'INV-2041']) chat.say(words);
    chat.system({ type: 'answerCall', call: pendingOf(chat), answer: { ok: true, values: {} } });
    expect(chat.talk.at(-1)).toBe('bot: anythingElse');
  });

  test('at all: the words are answered by what else applies, and understood once', () => {
    const chat = reach.bot({ rules: { flows: [SILENT] } });
    const events = chat.say('mark hours');
    expect(events).toEqual(['messageSent', 'tagged', 'understood', 'messageSent']);
    expect(chat.talk.at(-1)).toBe('bot: From nine to five.');
  });
});

describe('[B4] another system is asked', () => {
  test('and what it says is used in the next words', () => {
    const chat = called();
    chat.system({ type: 'answerCall', call: pendingOf(chat), answer: { ok: true, values: { status: 'on its way' } } });
    expect(chat.talk.at(-1)).toBe('bot: it is on its way');
    expect(chat.state).toMatchObject({ status: 'bot', attributes: { status: { value: 'on its way' } } });
    expect(chat.state).not.toHaveProperty('flow');
    expect(chat.last('flowLeft')).toMatchObject({ reason: 'ended' });
  });

  test.each(['notFound', 'timeout', 'unreachable'] as const)('H7: %s leads to a human', (failure) => {
    const chat = called();
    chat.system({ type: 'answerCall', call: pendingOf(chat), answer: { ok: false, failure } });
    expect(chat.last('callAnswered')).toMatchObject({ failure });
    expect(chat.state).toMatchObject({ handover: { trigger: 'connection' } });
  });

  test('H7 off: the bot admits it and goes on', () => {
    const triggers = { ...TRIGGERS, connection: { ...TRIGGERS.connection, on: false } };
    const chat = reach.bot({ ...flows, rules: { ...flows.rules, triggers } });
    chat.say('track');
    chat.say('INV-2041');
    chat.system({ type: 'answerCall', call: pendingOf(chat), answer: { ok: false, failure: 'timeout' } });
    expect(chat.status).toBe('bot');
    expect(chat.lastMessage).toMatchObject({ text: 'miss', quickReplies: [{ option: 'human' }] });
    expect(chat.state).not.toHaveProperty('flow');
  });

  test('a step of its own for failures comes first', () => {
    const steps = TRACKING.steps.map((step) => (step.do === 'call' ? { ...step, failed: 'done' } : step));
    const chat = reach.bot({ ...flows, rules: { flows: [{ ...TRACKING, steps }] } });
    chat.say('track');
    chat.say('INV-2041');
    chat.system({ type: 'answerCall', call: pendingOf(chat), answer: { ok: false, failure: 'notFound' } });
    expect(chat.last('flowLeft')).toMatchObject({ reason: 'ended' });
    expect(chat.status).toBe('bot');
  });

  test('an answer nobody waits for any more changes nothing', () => {
    const chat = called();
    const call = pendingOf(chat);
    chat.say('a human please');
    expect(chat.system({ type: 'answerCall', call, answer: { ok: true, values: {} } })).toEqual([]);
  });

  test('[C4] a call that is lost with its process falls due', () => {
    const chat = called();
    chat.due('call');
    expect(chat.last('callAnswered')).toMatchObject({ failure: 'timeout' });
    expect(chat.state).toMatchObject({ handover: { trigger: 'connection' } });
  });

  test('[C4] one that a process left behind is given its time anew by the next', () => {
    const { state, now } = called();
    const due = (upSince: number) => state && deadlinesOf(state, LIMITS, { upSince }).call;
    expect(due(0)).toBe(now + 30 * SECOND);
    expect(due(now + 600 * SECOND)).toBe(now + 630 * SECOND);
  });

  test('what is said meanwhile is kept and waits for the answer', () => {
    const chat = called();
    const said = chat.say('are you there?');
    expect(said).toEqual(['messageSent', 'understood']);
    expect(chat.state).toMatchObject({ flow: { step: 'look', call: { connection: 'shop' } } });
  });
});
