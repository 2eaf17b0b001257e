import type { ConversationId } from '@sapa/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTypist, type Typist } from './typist.ts';

const [a, b] = ['a', 'b'] as unknown as [ConversationId, ConversationId];

describe('the typist', () => {
  let now = 0;
  let pause: (() => void) | undefined;
  let sent: (readonly [ConversationId, boolean])[] = [];
  let typist: Typist;

  beforeEach(() => {
    now = 0;
    sent = [];
    const later = (_ms: number, run: () => void) => {
      pause = run;
      return () => {
        pause = undefined;
      };
    };
    typist = createTypist({ now: () => now, later }, (conversation, on) => sent.push([conversation, on]));
  });

  it('says so at the first letter, and again only after a while', () => {
    typist.typed(a, true);
    now = 2_900;
    typist.typed(a, true);
    expect(sent).toEqual([[a, true]]);
    now = 3_000;
    typist.typed(a, true);
    expect(sent).toEqual([
      [a, true],
      [a, true],
    ]);
  });
  it('says when it stops: by a pause, by an empty field, by going elsewhere', () => {
    typist.typed(a, true);
    pause?.();
    typist.typed(a, true);
    typist.typed(a, false);
    typist.typed(a, true);
    typist.typed(b, true);
    expect(sent).toEqual([
      [a, true],
      [a, false],
      [a, true],
      [a, false],
      [a, true],
      [a, false],
      [b, true],
    ]);
  });
  it('says nothing when nothing was begun', () => {
    typist.typed(a, false);
    typist.stop();
    expect(sent).toEqual([]);
  });
});
