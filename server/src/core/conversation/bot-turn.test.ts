import type { Triggers } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { Chat, reach } from './test/chat.ts';
import { ANI, BOOKING, BUDI, type Circumstances, SALES, SUPPORT, TRACKING, TRIGGERS, WELCOME } from './test/world.ts';

const both = [SALES, SUPPORT];
const without = (name: keyof Triggers): Circumstances => ({
  rules: { triggers: { ...TRIGGERS, [name]: { ...TRIGGERS[name], on: false } } },
});
const aimedAt = <Name extends keyof Triggers>(name: Name, more: Partial<Triggers[Name]>, rest: Circumstances = {}) => ({
  ...rest,
  rules: { triggers: { ...TRIGGERS, [name]: { ...TRIGGERS[name], ...more } } },
});

describe('[B1] words that lead to a human', () => {
  test.each([
    ['H2', 'mood', 'I AM ANGRY'],
    ['H3', 'wish', 'a human please'],
    ['H4', 'policy', 'I want compensation'],
    ['H6', 'fault', 'crash again'],
    ['H8', 'account', 'prove my identity'],
  ] as const)('%s: %s, with the words that did it on the card', (_, trigger, words) => {
    const chat = reach.bot();
    chat.say('what about hours');
    chat.say(`${words}, shipping`);
    expect(chat.state).toMatchObject({
      status: 'queued',
      handover: {
        trigger,
        summary: {
          said: `${words}, shipping`,
          asked: ['good day', 'what about hours', `${words}, shipping`],
          answered: ['When are you open?'],
          suggested: ['shipping'],
        },
      },
    });
    expect(chat.last('understood')).toMatchObject({ zone: 'human' });
    expect(chat.talk.at(-1)).toBe('bot: transition');
  });

  test('are answered first, whatever the knowledge has to say', () => {
    const chat = reach.bot();
    chat.say('human, or your hours');
    expect(chat.state).toMatchObject({ status: 'queued', handover: { trigger: 'wish' } });
  });

  test('a reason of the bot’s own is told once while nobody is there; a wish each time', () => {
    const chat = reach.bot({ open: [] });
    chat.say('crash');
    expect(chat.state).toMatchObject({ status: 'bot', handover: { trigger: 'fault' }, form: 'leaveMessage' });
    chat.say('crash hours');
    expect(chat.talk.at(-1)).toBe('bot: From nine to five.');
    chat.say('human');
    expect(chat.talk.at(-1)).toBe('bot: nobodyThere');
    chat.say('human!');
    expect(chat.talk.at(-1)).toBe('bot: again nobodyThere');
  });
});

describe('while the visitor is asked which team', () => {
  const asked = () => {
    const chat = reach.bot({ open: both, anybody: { agent: BUDI.id, department: SUPPORT } });
    chat.say('a human please');
    expect(chat.lastMessage).toMatchObject({ text: 'chooseDepartment' });
    return chat;
  };

  test.each(['a human please', 'I AM ANGRY', 'I want compensation', 'crash'])('%s: nobody is asked twice', (words) => {
    const chat = asked();
    chat.say(words);
    expect(chat.state).toMatchObject({ status: 'queued', department: SUPPORT });
  });

  test.each([
    ['2', SUPPORT],
    ['sales please', SALES],
    ['Bantuan', SUPPORT],
  ])('%s is an answer', (words, department) => {
    const chat = asked();
    chat.say(words);
    expect(chat.state).toMatchObject({ status: 'queued', department });
  });

  test('anything else is heard by the bot', () => {
    const chat = asked();
    chat.say('hours?');
    expect(chat.talk.at(-1)).toBe('bot: From nine to five.');
  });
});

describe('[C7] where a trigger leads', () => {
  test('ask: the visitor picks where several departments are open', () => {
    const chat = reach.bot({ open: both });
    chat.say('crash');
    expect(chat.lastMessage).toMatchObject({ text: 'chooseDepartment', departments: [{ id: SALES }, { id: SUPPORT }] });
  });

  test('ask, and one department is open: to it, and nobody is drawn ahead of its strategy', () => {
    const anybody = { agent: ANI.id, department: SALES };
    const chat = reach.bot({ open: [SALES], anybody });
    chat.say('crash');
    expect(chat.state).toMatchObject({ status: 'queued', department: SALES });
    expect(chat.state).not.toHaveProperty('preferred');
  });

  test('any: to whoever was drawn, ahead of others', () => {
    const anybody = { agent: BUDI.id, department: SUPPORT };
    const chat = reach.bot(aimedAt('fault', { target: 'any' }, { open: both, anybody }));
    chat.say('crash');
    expect(chat.state).toMatchObject({ status: 'queued', department: SUPPORT, preferred: BUDI.id });
  });

  test('any, and everybody is busy: the first open department', () => {
    const chat = reach.bot(aimedAt('fault', { target: 'any' }, { open: both }));
    chat.say('crash');
    expect(chat.state).toMatchObject({ status: 'queued', department: SALES });
  });

  test('a department, with its own words and priority', () => {
    const target = { department: SUPPORT };
    const message = { en: 'Our engineers are with you in a moment.' };
    const chat = reach.bot(aimedAt('fault', { target, priority: 2, message }, { open: both }));
    chat.say('crash');
    expect(chat.state).toMatchObject({ status: 'queued', department: SUPPORT, priority: 2 });
    expect(chat.talk.at(-1)).toBe(`bot: ${message.en}`);
  });

  test('a department that is closed, and several are open: to somebody, without a question', () => {
    const anybody = { agent: ANI.id, department: SALES };
    const circumstances = { open: [SALES], anybody };
    const chat = reach.bot(aimedAt('fault', { target: { department: SUPPORT } }, circumstances));
    chat.say('crash');
    expect(chat.state).toMatchObject({ status: 'queued', department: SALES });
  });

  test('its words are said in the language of the visitor, or the bot’s own are', () => {
    const chat = reach.bot(aimedAt('fault', { message: { id: 'Sebentar, ya.' } }));
    chat.say('crash');
    expect(chat.talk.at(-1)).toBe('bot: transition');
  });

  test('a department that is closed: whoever is open', () => {
    const chat = reach.bot(aimedAt('fault', { target: { department: SUPPORT } }));
    chat.say('crash');
    expect(chat.state).toMatchObject({ status: 'queued', department: SALES });
  });

  test('an agent: their queue, and first in it while they are online', () => {
    const settings = aimedAt('fault', { target: { agent: BUDI.id } }, { open: both });
    const there = reach.bot(settings);
    there.say('crash');
    expect(there.state).toMatchObject({ status: 'queued', department: SALES, only: BUDI.id });
    const gone = reach.bot({ ...settings, online: [ANI] });
    gone.say('crash');
    expect(gone.state).toMatchObject({ status: 'queued', department: SALES });
    expect(gone.state).not.toHaveProperty('only');
  });

  test('a priority that is already more urgent stays', () => {
    const chat = reach.bot(aimedAt('fault', { priority: 4 }));
    chat.say('crash');
    expect(chat.state).toMatchObject({ priority: 3 });
  });
});

describe('H1 and K1: misses', () => {
  test.each([1, 2, 5])('after %i in a row a human', (maxMisses) => {
    const chat = new Chat({ rules: { maxMisses } });
    for (let said = 0; said < maxMisses; said++) {
      expect(chat.status ?? 'bot').toBe('bot');
      chat.say(`mumble ${said}`);
    }
    expect(chat.state).toMatchObject({
      status: 'queued',
      handover: { trigger: 'misses', summary: { misses: maxMisses } },
    });
  });

  test('off: the bot goes on, in changing words', () => {
    const chat = reach.bot(without('misses'));
    for (let said = 0; said < 12; said++) chat.say(`mumble ${said}`);
    expect(chat.status).toBe('bot');
    const spoken = chat.talk.filter((words) => words.startsWith('bot: '));
    expect(spoken.every((words, at) => words !== spoken[at - 1])).toBe(true);
  });
});

describe('[B2] H5: the same answer again', () => {
  test('a human', () => {
    const chat = reach.bot();
    chat.say('hours?');
    chat.say('but hours?');
    expect(chat.state).toMatchObject({ status: 'queued', handover: { trigger: 'repeated' } });
    expect(chat.last('understood')).toMatchObject({ zone: 'human', intent: 'hours' });
  });

  test('off: it says that this is all, and counts a miss', () => {
    const chat = reach.bot(without('repeated'));
    chat.say('hours?');
    chat.say('but hours?');
    expect(chat.lastMessage).toMatchObject({
      text: 'repeated',
      quickReplies: [{ option: 'human', label: 'talkToHuman' }],
    });
    expect(chat.last('understood')).toMatchObject({ zone: 'miss', intent: 'hours' });
  });

  test('another answer in between: it is given again', () => {
    const chat = reach.bot();
    for (const words of ['hours', 'shipping', 'hours']) chat.say(words);
    expect(chat.talk.at(-1)).toBe('bot: From nine to five.');
  });
});

describe('H10: a VIP', () => {
  const from = (email: string) => ({ visitor: { language: 'en', known: { email } } }) as const;
  const visitor = from('VIP@firm.example').visitor;

  test('is greeted, then handed over with priority', () => {
    const chat = new Chat({ visitor });
    chat.say('good day');
    expect(chat.talk).toEqual(['bot: greeting', 'visitor: good day', 'bot: transition']);
    expect(chat.state).toMatchObject({ status: 'queued', priority: 1, handover: { trigger: 'vip' } });
  });

  test('by the domain of their address, never by a part of it', () => {
    const gold = new Chat(from('rina@gold.example'));
    gold.say('good day');
    expect(gold.status).toBe('queued');
    const other = new Chat(from('rina@notgold.example'));
    other.say('good day');
    expect(other.status).toBe('bot');
  });

  test('off: as everybody', () => {
    const chat = new Chat({ visitor, ...without('vip') });
    chat.say('good day');
    expect(chat.status).toBe('bot');
  });
});

describe('[B1] a flow without words of its own', () => {
  const rules = { flows: [WELCOME, TRACKING] };

  test.each([
    ['prove my identity', 'account'],
    ['I want compensation', 'policy'],
    ['it will crash', 'fault'],
  ])('comes after a reason to hand over: %s', (words, trigger) => {
    const chat = new Chat({ rules });
    chat.say(words);
    expect(chat.state).toMatchObject({ status: 'queued', handover: { trigger } });
  });

  test('comes after the flow that the words ask for, and after a VIP', () => {
    const chat = new Chat({ rules });
    chat.say('track my parcel');
    expect(chat.talk.at(-1)).toBe('bot: which order?');
    const vip = new Chat({ rules, visitor: { language: 'en', known: { email: 'vip@firm.example' } } });
    vip.say('good day');
    expect(vip.state).toMatchObject({ handover: { trigger: 'vip' } });
  });

  test('comes before knowledge', () => {
    const chat = new Chat({ rules });
    chat.say('hours?');
    expect(chat.talk.at(-1)).toBe('bot: your name?');
  });
});

describe('what is understood', () => {
  test('mood and urgency are kept for whoever takes over', () => {
    const chat = reach.bot();
    chat.say('I AM ANGRY');
    expect(chat.state).toMatchObject({ mood: 'frustrated', urgency: 'normal' });
    expect(chat.last('understood')).toMatchObject({ mood: 'frustrated', urgency: 'normal', language: 'en' });
  });

  test('a number after "did you mean" is a choice', () => {
    const chat = reach.bot();
    chat.say('vague question');
    expect(chat.lastMessage?.quickReplies).toMatchObject([
      { option: 'hours' },
      { option: 'shipping' },
      { option: 'none' },
    ]);
    chat.say('no 2');
    expect(chat.talk.slice(-2)).toEqual(['visitor: no 2', 'bot: Nothing.']);
  });

  test('[B6] words chosen from "did you mean" are proposed as a question of the entry', () => {
    const chat = reach.bot();
    chat.say('vague question');
    chat.visitor({ type: 'choose', option: 'shipping' });
    expect(chat.last('variantProposed')).toMatchObject({ text: 'vague question', entry: 'shipping', by: 'visitor' });
    expect(chat.talk.at(-1)).toBe('bot: Nothing.');
  });

  test('[B6] so are the words a human was needed for, when the agent answers with an entry', () => {
    const chat = reach.bot();
    chat.say('mumble about parcels');
    chat.visitor({ type: 'requestAgent' });
    chat.offer();
    chat.agent(ANI, { type: 'acceptOffer' });
    chat.agent(ANI, { type: 'say', text: 'Nothing.', entry: 'shipping' as never });
    expect(chat.last('variantProposed')).toMatchObject({
      text: 'mumble about parcels',
      entry: 'shipping',
      by: 'agent',
    });
    chat.agent(ANI, { type: 'say', text: 'Nothing at all.', entry: 'unknown' as never });
    expect(chat.log.filter(({ type }) => type === 'variantProposed')).toHaveLength(1);
  });

  test('words that were answered, or that only asked for a human, teach nothing', () => {
    for (const words of [['hours?'], ['mumble', 'hours?'], []]) {
      const chat = reach.bot({ rules: { maxMisses: 9 } });
      for (const said of ['shipping', ...words, 'a human please']) chat.say(said);
      chat.offer();
      chat.agent(ANI, { type: 'acceptOffer' });
      chat.agent(ANI, { type: 'say', text: 'Nothing.', entry: 'shipping' as never });
      expect(chat.log.some(({ type }) => type === 'variantProposed')).toBe(false);
    }
  });

  test('[B1] a flow comes before the other triggers, a wish before the flow', () => {
    const chat = reach.bot({ rules: { flows: [BOOKING] } });
    chat.say('appointment about a crash');
    expect(chat.talk.at(-1)).toBe('bot: who may call you?');
    const wish = reach.bot({ rules: { flows: [BOOKING] } });
    wish.say('appointment with a human');
    expect(wish.state).toMatchObject({ handover: { trigger: 'wish' } });
  });
});
