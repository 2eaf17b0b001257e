import type { AgentId, Rule } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { apply } from './apply.ts';
import { deadlinesOf } from './deadlines.ts';
import { Chat, reach } from './test/chat.ts';
import {
  ANI,
  BUDI,
  CHAT,
  CITRA,
  type Circumstances,
  DEWI,
  HOUR,
  LIMITS,
  MINUTE,
  PLAIN_QUEUE,
  SALES,
  SECOND,
  SUPPORT,
} from './test/world.ts';

const both = [SALES, SUPPORT];
const refund: Rule = {
  ...{ id: 'refund', name: 'Refunds', on: true, preferred: [], steps: [], skipIfNobody: false },
  when: [{ if: 'words', any: ['refund'], not: false }],
  target: { department: SUPPORT },
  required: [{ skill: 'refund', level: 4 }],
  priority: 2,
};

function withRules(rules: readonly Rule[], more: Circumstances = {}): Circumstances {
  return { open: both, ...more, routing: { rules, ...more.routing } };
}

function asked(words: string, circumstances: Circumstances): Chat {
  const chat = new Chat(circumstances);
  chat.say(words);
  chat.visitor({ type: 'requestAgent' });
  return chat;
}

describe('[R3] a rule', () => {
  test('leads to its department, with its skills and priority, and the log says which it was', () => {
    const chat = asked('a refund please', withRules([refund]));
    expect(chat.state).toMatchObject({
      status: 'queued',
      department: SUPPORT,
      priority: 2,
      needs: { skills: [{ skill: 'refund', level: 4 }], route: { rule: { id: 'refund', name: 'Refunds' } } },
    });
  });

  test('about a topic holds for the question that was answered last, also when asking for a person sounds like another', () => {
    const about = (topic: string) => withRules([{ ...refund, when: [{ if: 'topic', any: [topic], not: false }] }]);
    const chat = new Chat(about('shipping'));
    chat.say('shipping');
    chat.say('a human, what are your hours');
    expect(chat.state).toMatchObject({ department: SUPPORT, intent: 'hours' });
    const moved = new Chat(about('shipping'));
    for (const words of ['shipping', 'hours', 'a human']) moved.say(words);
    expect(moved.status).toBe('bot');
  });

  test('that does not hold leaves the choice to the visitor', () => {
    const chat = asked('something else', withRules([refund]));
    expect(chat.status).toBe('bot');
    expect(chat.last('messageSent').departments).toHaveLength(2);
  });

  test('counts less than what the visitor picked, unless it asks for that', () => {
    const chat = asked('something else', withRules([{ ...refund, when: [] }]));
    expect(chat.state).toMatchObject({ department: SUPPORT });
    const picked = asked('else', withRules([]));
    picked.circumstances = withRules([{ ...refund, when: [] }]);
    picked.visitor({ type: 'pickDepartment', department: SALES });
    expect(picked.state).toMatchObject({ department: SALES, needs: { skills: refund.required } });
    const about = asked('else', withRules([]));
    about.circumstances = withRules([{ ...refund, when: [{ if: 'department', any: [SALES], not: false }] }]);
    about.visitor({ type: 'pickDepartment', department: SALES });
    expect(about.state).toMatchObject({ department: SUPPORT });
  });

  test('to a closed department leads to the first of its steps that is open', () => {
    const steps = [{ afterSeconds: 20, department: SALES, skipIfNobody: false }];
    const chat = asked('refund', withRules([{ ...refund, steps }], { open: [SALES] }));
    expect(chat.state).toMatchObject({ status: 'queued', department: SALES });
  });

  test('[R4] [C5] steps are taken in their time, and the wait goes on', () => {
    const steps = [{ afterSeconds: 20, department: SALES, required: [], skipIfNobody: false }];
    const chat = asked('refund', withRules([{ ...refund, steps }]));
    const since = chat.state?.status === 'queued' ? chat.state.waitingSince : undefined;
    expect(deadlinesOf(chat.state as never, LIMITS).relax).toBe(chat.now + 20 * SECOND);
    expect(chat.due('relax')).toEqual(['relaxed']);
    expect(chat.state).toMatchObject({
      department: SUPPORT,
      waitingSince: since,
      needs: { also: [SALES], skills: [] },
    });
    expect(chat.system({ type: 'offer', agent: ANI.id, name: ANI.name })).toEqual(['offered']);
  });

  test('[R4] an early step is taken at once where nobody who may answer is there', () => {
    const steps = [{ afterSeconds: 20, department: SALES, required: [], skipIfNobody: false }];
    const circumstances = withRules([{ ...refund, steps, skipIfNobody: true }]);
    expect(asked('refund', circumstances).state).toMatchObject({ needs: { also: [] } });
    const nobody = { ...circumstances, routing: { ...circumstances.routing, isThere: () => false } };
    expect(asked('refund', nobody).state).toMatchObject({ needs: { also: [SALES] } });
  });
});

describe('an offer', () => {
  test('[R5] [C2] is not made to who has no room, is away, or may not answer', () => {
    const chat = reach.queued({ open: both });
    chat.circumstances = { open: both, routing: { hasRoom: () => false } };
    chat.visitor({ type: 'pickDepartment', department: SALES });
    expect(chat.offer(ANI)).toBe('not_allowed');
    chat.circumstances = { open: both, online: [BUDI] };
    expect(chat.offer(ANI)).toBe('not_allowed');
    chat.circumstances = { open: both };
    expect(chat.offer(CITRA)).toBe('not_allowed');
    expect(chat.offer(ANI)).toEqual(['offered']);
  });
});

describe('an offer that comes back', () => {
  const steps = [{ afterSeconds: 20, department: SALES, required: [], skipIfNobody: false }];
  const rules = withRules([{ ...refund, steps, skipIfNobody: true }]);
  const nobody = { ...rules, routing: { ...rules.routing, isThere: () => false } };

  test.each([
    ['taken back', (chat: Chat) => chat.system({ type: 'rescindOffer', reason: 'agentGone' })],
    ['let pass', (chat: Chat) => chat.due('offer')],
  ])('from the only one who was there takes the early step at once: %s', (_how, comeBack) => {
    const chat = asked('refund', rules);
    chat.offer(BUDI);
    chat.circumstances = nobody;
    comeBack(chat);
    expect(chat.state).toMatchObject({ status: 'queued', needs: { also: [SALES] } });
  });
});

describe('a transfer to an agent', () => {
  function transferred(refused: 'on' | 'back', online = [ANI, BUDI, CITRA]): Chat {
    const queue = { ...PLAIN_QUEUE, refused };
    const chat = reach.active({ online, routing: { teams: { queue: () => queue, language: 'ignore' } } });
    chat.agent(ANI, { type: 'transfer', agent: BUDI.id, note: 'please' });
    return chat;
  }

  test('is for them alone at first, then for their department', () => {
    const chat = transferred('on');
    expect(chat.offer(ANI)).toBe('not_allowed');
    expect(chat.due('relax')).toEqual(['relaxed']);
    expect(chat.state).not.toHaveProperty('only');
  });

  test('refused: on to the department', () => {
    const chat = transferred('on');
    chat.offer(BUDI);
    expect(chat.agent(BUDI, { type: 'declineOffer' })).toEqual(['offerDeclined', 'relaxed']);
    expect(chat.last('relaxed').reason).toBe('refused');
    expect(chat.state).not.toHaveProperty('only');
  });

  test('refused: back to who sent it, where the department says so, and on when they let it pass', () => {
    const chat = transferred('back');
    chat.offer(BUDI);
    chat.due('offer');
    expect(chat.last('relaxed')).toMatchObject({ reason: 'back', only: ANI.id });
    expect(chat.state).toMatchObject({ status: 'queued', only: ANI.id });
    expect(chat.offer(ANI)).toEqual(['offered']);
    chat.due('offer');
    expect(chat.last('relaxed').reason).toBe('refused');
    expect(chat.state).not.toHaveProperty('only');
  });

  test('refused, and who sent it has left: on to the department', () => {
    const chat = transferred('back');
    chat.circumstances = { ...chat.circumstances, online: [BUDI] };
    chat.offer(BUDI);
    chat.agent(BUDI, { type: 'declineOffer' });
    expect(chat.last('relaxed').reason).toBe('refused');
  });

  test('to somebody who is not there goes to their department at once', () => {
    const chat = transferred('on', [ANI, CITRA]);
    expect(chat.state).toMatchObject({ status: 'queued', department: SALES });
    expect(chat.state).not.toHaveProperty('only');
  });
});

describe('on hold', () => {
  const held = (circumstances: Circumstances = {}): Chat => {
    const chat = reach.active(circumstances);
    chat.agent(ANI, { type: 'hold' });
    return chat;
  };

  test('[C1] only who serves holds and resumes, and resuming needs room', () => {
    const chat = reach.active();
    expect(chat.agent(BUDI, { type: 'hold' })).toBe('not_found');
    expect(chat.agent(ANI, { type: 'hold' })).toEqual(['held']);
    expect(chat.status).toBe('on-hold');
    expect(chat.agent(ANI, { type: 'hold' })).toBe('wrong_state');
    expect(chat.agent(ANI, { type: 'say', text: 'hello' })).toBe('wrong_state');
    chat.circumstances = { routing: { hasRoom: () => false } };
    expect(chat.agent(ANI, { type: 'resume' })).toBe('not_allowed');
    chat.circumstances = {};
    expect(chat.agent(ANI, { type: 'resume' })).toEqual(['resumed']);
    expect(chat.status).toBe('active');
  });

  test('the visitor’s next word takes it back to the same agent', () => {
    const chat = held();
    expect(chat.say('found it')).toEqual(['messageSent', 'resumed']);
    expect(chat.state).toMatchObject({ status: 'active', agent: { id: ANI.id } });
  });

  test('[C5] or to the head of the queue where they are full or gone, with the wait going on', () => {
    for (const circumstances of [{ routing: { hasRoom: () => false } }, { online: [BUDI] }] as const) {
      const chat = held();
      const since = chat.state?.status === 'on-hold' ? chat.state.waitingSince : undefined;
      chat.circumstances = circumstances;
      chat.pass(HOUR);
      expect(chat.say('found it')).toEqual(['messageSent', 'messageSent', 'queued']);
      expect(chat.state).toMatchObject({ status: 'queued', front: true, preferred: ANI.id, waitingSince: since });
    }
  });

  test('[C4] it ends after its time, as served', () => {
    const chat = held();
    const before = chat.now;
    expect(chat.due('idle')).toEqual(['ended', 'wrapUpFinished', 'closed']);
    expect(chat.now - before).toBe(LIMITS.holdMs);
    expect(chat.state).toMatchObject({ status: 'closed', outcome: 'served' });
  });

  test('[C2] ended where its agent has no room, it is closed and takes no slot', () => {
    const full = { routing: { hasRoom: () => false } };
    for (const end of [
      (chat: Chat) => chat.agent(ANI, { type: 'end' }),
      (chat: Chat) => chat.visitor({ type: 'end' }),
    ]) {
      const chat = held();
      chat.circumstances = full;
      expect(end(chat)).toEqual(['ended', 'wrapUpFinished', 'closed']);
      expect(chat.state).toMatchObject({ status: 'closed', outcome: 'served', followUp: false });
    }
  });

  test('it can be ended, transferred, and assigned from there', () => {
    expect(held().agent(ANI, { type: 'end' })).toEqual(['ended']);
    expect(held().agent(ANI, { type: 'transfer', department: SALES })).toContain('transferred');
    expect(held().agent(DEWI, { type: 'assign', agent: BUDI.id })).toEqual(['messageSent', 'transferred', 'accepted']);
  });
});

describe('a supervisor', () => {
  test.each(['queued', 'offered', 'active'] as const)('[C2] assigns what is %s', (status) => {
    const chat = reach[status]();
    const events = chat.agent(DEWI, { type: 'assign', agent: BUDI.id });
    expect(events).toContain('accepted');
    expect(chat.state).toMatchObject({ status: 'active', agent: { id: BUDI.id, name: BUDI.name } });
    expect(chat.last('accepted').by).toBe(DEWI.id);
  });

  test('[C2] but not to who is full, away or unknown, nor what is over', () => {
    const chat = reach.queued();
    const assign = { type: 'assign', agent: BUDI.id } as const;
    chat.circumstances = { routing: { hasRoom: () => false } };
    expect(chat.agent(DEWI, assign)).toBe('not_allowed');
    chat.circumstances = { online: [ANI] };
    expect(chat.agent(DEWI, assign)).toBe('not_allowed');
    expect(chat.agent(DEWI, { type: 'assign', agent: 'nobody' as AgentId })).toBe('not_found');
    expect(reach.closed().agent(DEWI, assign)).toBe('wrong_state');
    expect(reach.queued().agent(ANI, assign)).toBe('not_allowed');
  });

  test('takes over a running chat; agents do not', () => {
    const chat = reach.active();
    expect(chat.agent(BUDI, { type: 'take' })).toBe('taken');
    expect(chat.agent(DEWI, { type: 'take' })).toEqual(['messageSent', 'transferred', 'accepted']);
    expect(chat.state).toMatchObject({ status: 'active', agent: { id: DEWI.id } });
    expect(chat.agent(DEWI, { type: 'take' })).toBe('wrong_state');
  });
});

describe('a lost agent', () => {
  test('[C5] the conversation is queued at the head, with its reason, as relaxed as it was', () => {
    const steps = [{ afterSeconds: 20, department: SALES, required: [], skipIfNobody: false }];
    const chat = asked('refund', withRules([{ ...refund, steps }]));
    chat.due('relax');
    chat.offer(BUDI);
    chat.agent(BUDI, { type: 'acceptOffer' });
    chat.circumstances = { ...chat.circumstances, online: [ANI] };
    chat.due('agentGone');
    expect(chat.last('queued')).toMatchObject({ reason: 'agentGone', front: true });
    expect(chat.state).toMatchObject({ front: true, needs: { also: [SALES], skills: [], done: 1 } });
    expect(chat.talk.at(-1)).toBe('system: agentGone');
  });
});

describe('a message that was left', () => {
  function left(): Chat {
    const chat = new Chat({ open: [] });
    chat.say('good day');
    chat.visitor({ type: 'pickDepartment', department: SALES });
    chat.visitor({
      type: 'fillForm',
      form: 'leaveMessage',
      values: { email: 'rina@example.test', message: 'Please call me.' },
    });
    return chat;
  }

  test('[R7] [C5] is queued as a ticket when its department opens: behind who waits, with its own time', () => {
    const chat = left();
    const closedAt = chat.now;
    chat.pass(8 * HOUR);
    chat.circumstances = {};
    expect(chat.system({ type: 'queueTicket' })).toEqual(['reopened', 'handoverRequested', 'queued']);
    expect(chat.state).toMatchObject({
      ...{ status: 'queued', ticket: true, priority: 4, waitingSince: closedAt },
      handover: { trigger: 'opening' },
    });
    expect(chat.system({ type: 'queueTicket' })).toEqual([]);
  });

  test('[C4] nobody is given up for having no connection; it goes back to the open tickets in the end', () => {
    const chat = left();
    chat.circumstances = {};
    chat.system({ type: 'queueTicket' });
    const due = deadlinesOf(chat.state as never, LIMITS, { visitorGoneSince: 0 });
    expect(Object.keys(due)).toEqual(['longestWait']);
    expect(chat.due('longestWait')).toEqual(['ended', 'closed']);
    expect(chat.state).toMatchObject({ status: 'closed', followUp: true });
  });

  test('is a live chat again with the visitor’s next word', () => {
    const chat = left();
    chat.circumstances = {};
    chat.system({ type: 'queueTicket' });
    chat.pass(HOUR);
    chat.say('I am here');
    expect(chat.state).not.toHaveProperty('ticket');
    expect(deadlinesOf(chat.state as never, LIMITS).longestWait).toBe(chat.now + LIMITS.longestWaitMs);
  });

  test('stays where it is while its department is closed, or it was answered', () => {
    const chat = left();
    expect(chat.system({ type: 'queueTicket' })).toEqual([]);
    chat.agent(DEWI, { type: 'finishWrapUp' });
    chat.circumstances = {};
    expect(chat.system({ type: 'queueTicket' })).toEqual([]);
  });
});

describe('the longest wait', () => {
  test('[C4] may be the department’s own', () => {
    const chat = reach.queued();
    const limits = { ...LIMITS, longestWaits: new Map([[SALES, 2 * MINUTE]]) };
    expect(deadlinesOf(chat.state as never, limits).longestWait).toBe(chat.now + 2 * MINUTE);
  });
});

describe('urgency', () => {
  test('ends with its matter: what comes back later is as urgent as anything', () => {
    const chat = asked('refund', withRules([refund]));
    chat.offer(BUDI);
    chat.agent(BUDI, { type: 'acceptOffer' });
    chat.agent(BUDI, { type: 'end' });
    chat.agent(BUDI, { type: 'finishWrapUp' });
    chat.circumstances = { open: both };
    chat.say('one more thing');
    expect(chat.state).toMatchObject({ status: 'queued', priority: 3 });
  });
});

describe('a log from before routes', () => {
  test('a transfer to an agent is a first choice, not for them alone: no step would open it', () => {
    const chat = reach.active();
    const event = { type: 'transferred', department: SUPPORT, agent: CITRA.id } as const;
    const after = apply(CHAT, chat.state, { ...event, seq: chat.log.length + 1, at: chat.now });
    expect(after).toMatchObject({ status: 'queued', preferred: CITRA.id });
    expect(after).not.toHaveProperty('only');
  });
});
