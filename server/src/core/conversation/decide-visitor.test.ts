import { describe, expect, test } from 'vitest';
import { Chat, reach } from './test/chat.ts';
import { ANI, BUDI, HELLO, HOUR, HOURS, MINUTE, SALES, SECOND, SHIPPING, STRANGER, SUPPORT } from './test/world.ts';

const leaveMessage = {
  type: 'fillForm',
  form: 'leaveMessage',
  values: { name: 'Rina', email: 'rina@example.test', message: 'Please call me.' },
} as const;

describe('the first word', () => {
  test('starts the conversation: greeting, words and answer are one decision', () => {
    const chat = new Chat();
    expect(chat.say('hours?')).toEqual([
      'conversationStarted',
      'messageSent',
      'messageSent',
      'understood',
      'messageSent',
    ]);
    expect(chat.talk).toEqual(['bot: greeting', 'visitor: hours?', `bot: ${HOURS.answer}`]);
  });

  test('carries what is known of the visitor', () => {
    const chat = new Chat({
      visitor: {
        language: 'id',
        known: { name: 'Rina', email: 'rina@example.test', attributes: { segment: 'gold' } },
      },
    });
    chat.say('halo');
    expect(chat.state).toMatchObject({
      language: 'id',
      visitor: { name: 'Rina', email: 'rina@example.test' },
      attributes: { segment: { value: 'gold', keep: 'contact' } },
    });
    expect(chat.talk[0]).toBe('bot: id:greeting');
  });

  test('may be a tap on what the greeting offers', () => {
    const chat = new Chat();
    chat.visitor({ type: 'choose', option: 'shipping' });
    expect(chat.talk.slice(1)).toEqual(['visitor: shipping', `bot: ${SHIPPING.answer}`]);
  });

  test('is not greeted twice when it is a greeting itself', () => {
    const chat = new Chat();
    chat.say('hello');
    expect(chat.talk).toEqual(['visitor: hello', `bot: ${HELLO.answer}`]);
  });

  test('may be the wish for a human', () => {
    const chat = new Chat();
    expect(chat.visitor({ type: 'requestAgent' })).toEqual([
      'conversationStarted',
      'messageSent',
      'handoverRequested',
      'messageSent',
      'queued',
    ]);
  });

  test.each([{ type: 'end' }, { type: 'rate', score: 5 }, leaveMessage] as const)(
    'is not $type: there is nothing yet',
    (command) => {
      expect(new Chat().visitor(command)).toBe('not_found');
    },
  );

  test('may be a message for later when nobody is there', () => {
    const chat = new Chat({ open: [] });
    chat.visitor(leaveMessage);
    expect(chat.state).toMatchObject({ status: 'closed', outcome: 'missed', followUp: true });
    expect(chat.talk).toEqual(['visitor: Please call me.', 'bot: messageTaken']);
  });

  test('goes to a human at once where the site has no bot', () => {
    const chat = new Chat({ bot: false });
    chat.say('hours?');
    expect(chat.talk).toEqual(['visitor: hours?', 'system: transition']);
    expect(chat.state).toMatchObject({ status: 'queued', handover: { trigger: 'botOff' } });
  });
});

describe('talking to the bot', () => {
  test('the answer brings what can be asked next', () => {
    const chat = reach.bot();
    chat.say('hours?');
    expect(chat.lastMessage?.quickReplies).toEqual([{ option: 'shipping', label: 'shipping' }]);
  });

  test('the answer is in the language of the question', () => {
    const chat = reach.bot();
    chat.say('id apa?');
    expect(chat.lastMessage?.text).toBe('id:miss');
    expect(chat.state?.language).toBe('id');
  });

  test('small talk is answered each time, and not in the same words', () => {
    const chat = reach.bot();
    for (const expected of [HELLO.answer, 'anythingElse', HELLO.answer]) {
      chat.say('hello!');
      expect(chat.talk.at(-1)).toBe(`bot: ${expected}`);
    }
    expect(chat.state?.memory.missesInRow).toBe(0);
  });

  test('a doubt that nobody chose from makes the next one a miss, until a human is called', () => {
    const chat = new Chat();
    const missesAfter = () => {
      chat.say('vague');
      return chat.state?.memory.missesInRow;
    };
    expect([missesAfter(), missesAfter(), missesAfter()]).toEqual([0, 1, 2]);
    expect(chat.talk.at(-1)).toBe('bot: didYouMean');
    chat.say('vague');
    expect(chat.state).toMatchObject({ status: 'queued', handover: { trigger: 'misses' } });
  });

  test('a doubt that was chosen from leaves nothing behind', () => {
    const chat = new Chat();
    chat.say('vague');
    chat.visitor({ type: 'choose', option: 'hours' });
    chat.say('vague');
    expect(chat.state?.memory).toMatchObject({ missesInRow: 0, misses: 0 });
  });

  test('a doubt asks what was meant, and the choice is answered', () => {
    const chat = reach.bot();
    chat.say('vague');
    expect(chat.lastMessage).toMatchObject({
      text: 'didYouMean',
      quickReplies: [
        { option: 'hours', label: HOURS.questions[0] },
        { option: 'shipping', label: SHIPPING.questions[0] },
        { option: 'none', label: 'noneOfThese' },
      ],
    });
    chat.visitor({ type: 'choose', option: 'hours' });
    expect(chat.talk.slice(-2)).toEqual([`visitor: ${HOURS.questions[0]}`, `bot: ${HOURS.answer}`]);
  });

  test('none of these is a miss', () => {
    const chat = reach.bot();
    chat.say('vague');
    chat.visitor({ type: 'choose', option: 'none' });
    expect(chat.talk.slice(-2)).toEqual(['visitor: noneOfThese', 'bot: miss']);
    expect(chat.state?.memory.missesInRow).toBe(2);
  });

  test('only what was offered can be chosen, and only until the next word', () => {
    const chat = reach.bot();
    expect(chat.visitor({ type: 'choose', option: 'none' })).toBe('not_allowed');
    chat.say('vague');
    chat.say('shipping');
    expect(chat.visitor({ type: 'choose', option: 'none' })).toBe('not_allowed');
  });

  test('a miss offers a human, and the tap brings one', () => {
    const chat = reach.bot();
    expect(chat.lastMessage?.quickReplies).toEqual([{ option: 'human', label: 'talkToHuman' }]);
    chat.visitor({ type: 'choose', option: 'human' });
    expect(chat.state).toMatchObject({ status: 'queued', handover: { trigger: 'button' } });
  });

  test('[C1] bot → closed (solved): the visitor says so', () => {
    const chat = reach.bot();
    expect(chat.visitor({ type: 'end' })).toEqual(['ended', 'closed']);
    expect(chat.state).toMatchObject({ status: 'closed', outcome: 'solved', followUp: false });
  });

  test('an attachment that was never uploaded does not exist', () => {
    expect(reach.bot().visitor({ type: 'say', text: 'look', attachments: ['x'] })).toBe('not_found');
  });
});

describe('handover', () => {
  test.each([
    ['wish', ['a human please']],
    ['misses', ['what', 'what?']],
  ] as const)('[C1] bot → queued by %s: the transition message is said first', (trigger, words) => {
    const chat = reach.bot();
    for (const word of words) chat.say(word);
    expect(chat.state).toMatchObject({ status: 'queued', department: SALES, handover: { trigger } });
    expect(chat.log.slice(-2)).toMatchObject([
      { type: 'messageSent', text: 'transition', by: { kind: 'bot' } },
      { type: 'queued', reason: 'handover' },
    ]);
  });

  test('an answer in between forgives the misses', () => {
    const chat = reach.bot();
    chat.say('what');
    chat.say('hours');
    chat.say('what');
    chat.say('what');
    expect(chat.status).toBe('bot');
  });

  test('[C7] the summary says what was asked, answered and not understood', () => {
    const chat = reach.bot();
    chat.say('hours?');
    chat.say('human');
    expect(chat.last('handoverRequested')).toMatchObject({
      target: SALES,
      summary: { asked: ['good day', 'hours?', 'human'], answered: [HOURS.questions[0]], misses: 1 },
    });
  });

  test('several open departments: the visitor chooses, even after more talk', () => {
    const chat = reach.bot({ open: [SALES, SUPPORT] });
    chat.say('human');
    expect(chat.lastMessage).toMatchObject({
      text: 'chooseDepartment',
      departments: [
        { id: SALES, name: 'Sales' },
        { id: SUPPORT, name: 'Support' },
      ],
    });
    chat.say('shipping');
    expect(chat.visitor({ type: 'pickDepartment', department: SUPPORT })).toEqual([
      'departmentPicked',
      'handoverRequested',
      'messageSent',
      'queued',
    ]);
    expect(chat.state).toMatchObject({ status: 'queued', department: SUPPORT, handover: { trigger: 'wish' } });
  });

  test.each(['support', ' BANTUAN '])('a department can be picked by writing its name: %s', (name) => {
    const chat = reach.bot({ open: [SALES, SUPPORT] });
    chat.visitor({ type: 'requestAgent' });
    chat.say(name);
    expect(chat.state).toMatchObject({ status: 'queued', department: SUPPORT });
    expect(chat.last('handoverRequested').trigger).toBe('button');
  });

  test('a department’s name is only words while nobody has asked for a human', () => {
    const chat = reach.bot({ open: [SALES, SUPPORT] });
    chat.say('support');
    expect(chat.status).toBe('bot');
  });

  test('nobody there: says so and asks for a message', () => {
    const chat = reach.bot({ open: [] });
    chat.say('human');
    expect(chat.lastMessage).toMatchObject({ text: 'nobodyThere', form: 'leaveMessage' });
    expect(chat.state).toMatchObject({ status: 'bot', form: 'leaveMessage' });
  });

  test('the message left closes it, and the ticket stays open', () => {
    const chat = reach.bot({ open: [] });
    chat.say('human');
    expect(chat.visitor(leaveMessage)).toEqual(['contactEdited', 'messageSent', 'messageSent', 'ended', 'closed']);
    expect(chat.state).toMatchObject({
      status: 'closed',
      outcome: 'missed',
      followUp: true,
      visitor: { name: 'Rina', email: 'rina@example.test' },
      handover: { trigger: 'wish' },
    });
    expect(chat.state).not.toHaveProperty('form');
  });

  test('a department that is closed takes a message', () => {
    const chat = reach.bot();
    chat.visitor({ type: 'pickDepartment', department: SUPPORT });
    expect(chat.state).toMatchObject({ status: 'bot', form: 'leaveMessage', department: SUPPORT });
  });

  test('a department of another site does not exist', () => {
    expect(reach.bot().visitor({ type: 'pickDepartment', department: 'other' as typeof SALES })).toBe('not_found');
  });

  test('a form that was not shown cannot be filled', () => {
    expect(reach.bot().visitor(leaveMessage)).toBe('wrong_state');
  });
});

describe('waiting and being served', () => {
  test.each(['queued', 'offered', 'active'] as const)('[C3] in %s the bot is silent', (status) => {
    const chat = reach[status]();
    expect(chat.say('hours?')).toEqual(['messageSent']);
    expect(chat.status).toBe(status);
  });

  test.each(['queued', 'offered', 'active'] as const)(
    '[C1] in %s there is nothing to choose, pick or request',
    (status) => {
      const chat = reach[status]();
      expect(chat.visitor({ type: 'choose', option: 'shipping' })).toBe('wrong_state');
      expect(chat.visitor({ type: 'pickDepartment', department: SALES })).toBe('wrong_state');
      expect(chat.visitor({ type: 'requestAgent' })).toBe('wrong_state');
      expect(chat.visitor({ type: 'rate', score: 5 })).toBe('wrong_state');
      expect(chat.visitor(leaveMessage)).toBe('wrong_state');
    },
  );

  test('[C1] queued → closed (abandoned): the visitor ends', () => {
    const chat = reach.queued();
    expect(chat.visitor({ type: 'end' })).toEqual(['ended', 'closed']);
    expect(chat.state).toMatchObject({ status: 'closed', outcome: 'abandoned' });
  });

  test('[C1] offered → closed (abandoned): the offer is rescinded first', () => {
    const chat = reach.offered();
    expect(chat.visitor({ type: 'end' })).toEqual(['offerRescinded', 'ended', 'closed']);
    expect(chat.state).toMatchObject({ status: 'closed', outcome: 'abandoned' });
  });

  test('[C1] active → wrap-up: the visitor ends', () => {
    const chat = reach.active();
    expect(chat.visitor({ type: 'end' })).toEqual(['ended']);
    expect(chat.state).toMatchObject({ status: 'wrap-up', agent: { id: ANI.id } });
  });
});

describe('rating', () => {
  test('may be given in wrap-up, and changed until it is closed', () => {
    const chat = reach['wrap-up']();
    chat.visitor({ type: 'rate', score: 2, comment: ' slow ' });
    expect(chat.state?.rating).toEqual({ score: 2, comment: 'slow' });
    chat.visitor({ type: 'rate', score: 4, comment: '' });
    expect(chat.state?.rating).toEqual({ score: 4 });
    chat.agent(ANI, { type: 'finishWrapUp' });
    expect(chat.visitor({ type: 'rate', score: 1 })).toBe('wrong_state');
    expect(chat.state?.rating).toEqual({ score: 4 });
  });

  test('may be given once when it is closed', () => {
    const chat = reach.closed();
    chat.visitor({ type: 'rate', score: 2 });
    expect(chat.visitor({ type: 'rate', score: 5 })).toBe('wrong_state');
    expect(chat.state?.rating).toEqual({ score: 2 });
  });

  test('the bot may be rated too', () => {
    const chat = reach.bot();
    chat.visitor({ type: 'end' });
    expect(chat.visitor({ type: 'rate', score: 5 })).toEqual(['rated']);
  });

  test('nobody came: there is nothing to rate', () => {
    const chat = reach.queued();
    chat.visitor({ type: 'end' });
    expect(chat.visitor({ type: 'rate', score: 1 })).toBe('wrong_state');
  });
});

describe('coming back', () => {
  test('[C1] closed → queued: to the same agent when online', () => {
    const chat = reach.closed();
    chat.visitor({ type: 'rate', score: 5 });
    chat.pass(HOUR);
    expect(chat.say('one more thing')).toEqual([
      'reopened',
      'messageSent',
      'messageSent',
      'handoverRequested',
      'queued',
    ]);
    expect(chat.state).toMatchObject({ status: 'queued', preferred: ANI.id, waitingSince: chat.now });
    expect(chat.state).not.toHaveProperty('rating');
    expect(chat.last('queued').reason).toBe('reopened');
  });

  test('to the department when that agent is not there: first choice only if they are back in time', () => {
    const chat = reach.closed();
    chat.circumstances = { online: [BUDI] };
    chat.say('one more thing');
    expect(chat.state).toMatchObject({ status: 'queued', department: SALES, preferred: ANI.id });
    expect(chat.state).not.toHaveProperty('only');
  });

  test('[C1] closed → bot: when nobody of the department is there, or it never was with a human', () => {
    const served = reach.closed();
    served.circumstances = { open: [] };
    served.say('hours?');
    expect(served.talk.at(-1)).toBe(`bot: ${HOURS.answer}`);
    const solved = reach.bot();
    solved.visitor({ type: 'end' });
    solved.visitor({ type: 'choose', option: 'shipping' });
    expect(solved.status).toBe('bot');
    expect(solved.talk.at(-1)).toBe(`bot: ${SHIPPING.answer}`);
  });

  test('[C1] wrap-up → closed → queued: writing before it is filed', () => {
    const chat = reach['wrap-up']();
    expect(chat.say('wait')).toEqual([
      'wrapUpFinished',
      'closed',
      'reopened',
      'messageSent',
      'messageSent',
      'handoverRequested',
      'queued',
    ]);
    expect(chat.state).toMatchObject({ status: 'queued', preferred: ANI.id });
  });

  test('after 24 hours it is over', () => {
    const chat = reach.closed().pass(24 * HOUR);
    expect(chat.say('hello again')).toBe('wrong_state');
  });

  test('a missed visitor can still leave a message, once', () => {
    const chat = reach.queued();
    chat.due('longestWait');
    expect(chat.visitor(leaveMessage)).toEqual(['contactEdited', 'messageSent', 'messageSent']);
    expect(chat.state).toMatchObject({ status: 'closed', followUp: true });
    expect(chat.talk.at(-1)).toBe('system: messageTaken');
    expect(chat.visitor(leaveMessage)).toBe('wrong_state');
  });

  test('a message left in a closed conversation is owed an answer', () => {
    const chat = reach.bot({ open: [] });
    chat.say('human');
    chat.due('idle');
    expect(chat.state).toMatchObject({ followUp: false });
    chat.visitor(leaveMessage);
    expect(chat.state).toMatchObject({ followUp: true });
  });

  test('what was owed stays owed when the visitor only talks to the bot meanwhile', () => {
    const chat = reach.queued();
    chat.due('longestWait');
    chat.pass(MINUTE).say('hours?');
    expect(chat.status).toBe('bot');
    chat.due('idle');
    expect(chat.state).toMatchObject({ status: 'closed', outcome: 'idle', followUp: true });
  });
});

describe('somebody else', () => {
  test('another visitor finds nothing, whatever they ask', () => {
    const chat = reach.active().pass(SECOND);
    for (const command of [
      { type: 'say', text: 'hi' },
      { type: 'end' },
      { type: 'rate', score: 1 },
      leaveMessage,
    ] as const)
      expect(chat.visitor(command, STRANGER)).toBe('not_found');
  });
});
