import type { ConversationId } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { me } from '../../preview/sample.ts';
import { createShelf, shelfOf } from '../session/shelf.ts';
import { createDrafts } from './drafts.ts';

const id = 'a1' as ConversationId;

describe('drafts', () => {
  it('survive a reload, apart for reply and note, and go when emptied', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (k: string, v: string) => void kept.set(k, v),
    };
    const drafts = () => createDrafts(shelfOf(createShelf(storage), me.id));
    drafts().set(id, 'reply', 'Halo');
    expect([drafts().get(id, 'reply'), drafts().get(id, 'note')]).toEqual(['Halo', '']);
    drafts().set(id, 'reply', '');
    expect(drafts().get(id, 'reply')).toBe('');
  });
  it('go on in memory when the browser keeps nothing', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const drafts = createDrafts(createShelf(full));
    drafts.set(id, 'reply', 'Halo');
    expect(drafts.get(id, 'reply')).toBe('Halo');
  });
});
