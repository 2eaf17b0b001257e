import type { Stand } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { wantedStand, withStand } from './presence.ts';

describe('who is there', () => {
  it('is what was signalled last; an older reason does not outlive its status', () => {
    const known: Stand & { name: string } = { name: 'Siti', status: 'away', label: 'Lunch', auto: 'missed' };
    expect(withStand(known, { status: 'online' })).toEqual({ name: 'Siti', status: 'online' });
    expect(withStand(known, { status: 'away', auto: 'lost' })).toEqual({ name: 'Siti', status: 'away', auto: 'lost' });
    expect(withStand(known, undefined)).toBe(known);
  });

  it('is what I asked for last and was not refused, before the server says so', () => {
    const lunch = { command: { type: 'setPresence', status: 'away', label: 'Lunch' } } as const;
    const refused = { command: { type: 'setPresence', status: 'online' }, refused: {} } as const;
    expect(wantedStand([{ command: { type: 'take' } }, lunch, refused])).toEqual({ status: 'away', label: 'Lunch' });
    expect(wantedStand([refused])).toBeUndefined();
  });
});
