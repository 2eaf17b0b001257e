import type { ConversationId, EntryId, SuggestionsView } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { createSuggestions, lastHeard } from './suggestions.ts';

const id = (text: string) => text as ConversationId;
const viewOf = (...entries: readonly string[]): SuggestionsView => ({
  suggestions: entries.map((entry) => ({
    entry: entry as EntryId,
    question: `${entry}?`,
    answer: `All there is to say about ${entry}, and a little more.`,
  })),
});

/** A knowledge that answers when told to, and a clock that moves when told to. */
function setUp() {
  const asked: { conversation: ConversationId; answer: (view: SuggestionsView | undefined) => void }[] = [];
  let due: (() => void)[] = [];
  const suggestions = createSuggestions(
    (_ms, run) => {
      due.push(run);
      return () => {
        due = due.filter((each) => each !== run);
      };
    },
    (conversation) => new Promise((answer) => asked.push({ conversation, answer })),
  );
  const pass = () => {
    for (const run of due.splice(0)) run();
  };
  /** Lets the answer arrive. */
  const answer = async (at: number, view: SuggestionsView | undefined) => {
    asked[at]?.answer(view);
    await Promise.resolve();
  };
  const entries = (conversation = 'a') => suggestions.of(id(conversation)).map(({ entry }) => entry);
  return { suggestions, asked, pass, answer, entries };
}

describe('suggestions', () => {
  it('are asked for once for a burst of messages, and shown when they come, at most three', async () => {
    const { suggestions, asked, pass, answer, entries } = setUp();
    for (const seq of [1, 2, 3]) suggestions.follow({ conversation: id('a'), seq });
    pass();
    suggestions.follow({ conversation: id('a'), seq: 3 });
    pass();
    expect(asked.map(({ conversation }) => conversation)).toEqual(['a']);
    expect(entries()).toEqual([]);
    await answer(0, viewOf('size', 'price', 'stock', 'colour'));
    expect(entries()).toEqual(['size', 'price', 'stock']);
  });

  it('are the newest ones, however the answers arrive', async () => {
    const { suggestions, pass, answer, entries } = setUp();
    suggestions.follow({ conversation: id('a'), seq: 1 });
    pass();
    suggestions.follow({ conversation: id('a'), seq: 2 });
    pass();
    await answer(1, viewOf('price'));
    await answer(0, viewOf('size'));
    expect(entries()).toEqual(['price']);
  });

  it('come too late once another chat is open, and are asked for again on the way back', async () => {
    const { suggestions, asked, pass, answer, entries } = setUp();
    suggestions.follow({ conversation: id('a'), seq: 1 });
    pass();
    suggestions.follow({ conversation: id('b'), seq: 9 });
    await answer(0, viewOf('size'));
    expect(entries()).toEqual([]);
    suggestions.follow({ conversation: id('a'), seq: 1 });
    pass();
    expect(asked.map(({ conversation }) => conversation)).toEqual(['a', 'a']);
  });

  it('stay as they are when there is no answer', async () => {
    const { suggestions, pass, answer, entries } = setUp();
    suggestions.follow({ conversation: id('a'), seq: 1 });
    pass();
    await answer(0, viewOf('size'));
    suggestions.follow({ conversation: id('a'), seq: 2 });
    pass();
    await answer(1, undefined);
    expect(entries()).toEqual(['size']);
  });

  it('know which entry was used, once, and do not offer it again', async () => {
    const { suggestions, pass, answer, entries } = setUp();
    suggestions.follow({ conversation: id('a'), seq: 1 });
    pass();
    await answer(0, viewOf('size', 'price'));
    const [size, price] = suggestions.of(id('a'));
    if (!size || !price) throw new Error('nothing was suggested');
    suggestions.chose(id('a'), size);
    suggestions.chose(id('a'), price);
    expect(suggestions.sent(id('a'), `Hello! ${size.answer}`)).toBe('size');
    expect(entries()).toEqual(['price']);
    expect(suggestions.sent(id('a'), size.answer)).toBeUndefined();
    expect(suggestions.known.value.get(size.entry)).toEqual(size);
  });

  it('claim nothing for words of the agent’s own', async () => {
    const { suggestions, pass, answer, entries } = setUp();
    suggestions.follow({ conversation: id('a'), seq: 1 });
    pass();
    await answer(0, viewOf('size'));
    for (const each of suggestions.of(id('a'))) suggestions.chose(id('a'), each);
    expect(suggestions.sent(id('a'), 'I would rather say it myself')).toBeUndefined();
    expect(entries()).toEqual(['size']);
  });

  it('ask nothing after the end', () => {
    const { suggestions, asked, pass } = setUp();
    suggestions.follow({ conversation: id('a'), seq: 1 });
    suggestions.stop();
    pass();
    expect(asked).toEqual([]);
  });
});

describe('what was heard last', () => {
  const said = (seq: number, kind: 'visitor' | 'bot') =>
    ({ type: 'messageSent', by: { kind }, text: 'x', visibility: 'public', seq, at: 0 }) as const;
  it('is the visitor’s newest message, nobody else’s', () => {
    expect(lastHeard([said(1, 'visitor'), said(2, 'visitor'), said(3, 'bot')])).toBe(2);
    expect(lastHeard([said(1, 'bot')])).toBe(0);
  });
});
