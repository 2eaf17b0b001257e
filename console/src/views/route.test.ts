import { signal } from '@preact/signals';
import type { ConversationId } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { conversationIn, followRoute, hashOf } from './route.ts';

describe('the address of a conversation', () => {
  it('goes there and back', () => {
    const id = 'c/1 ä' as ConversationId;
    expect(conversationIn(hashOf(id))).toBe(id);
    expect(conversationIn(hashOf(undefined))).toBeUndefined();
  });
  it.each(['', '#', '#/c/', '#setup=abc', '#/c/%E0%A4%A'])('is no conversation in %j', (hash) => {
    expect(conversationIn(hash)).toBeUndefined();
  });
  it('opens what the address names, and follows the selection', () => {
    location.hash = '#/c/one';
    const selected = signal<ConversationId | undefined>(undefined);
    const stop = followRoute({
      selected,
      select: (id) => {
        selected.value = id;
      },
    });
    expect(selected.value).toBe('one');
    selected.value = 'two' as ConversationId;
    expect(location.hash).toBe('#/c/two');
    selected.value = undefined;
    expect(conversationIn(location.hash)).toBeUndefined();
    stop();
  });
});
