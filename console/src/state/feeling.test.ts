import { describe, expect, it } from 'vitest';
import { feelingsOf } from './feeling.ts';

describe('how a visitor is', () => {
  it('says nothing of a neutral visitor with time', () => {
    expect(feelingsOf({ status: 'queued', mood: 'neutral', urgency: 'normal' })).toEqual([]);
    expect(feelingsOf({ status: 'queued' })).toEqual([]);
  });
  it('says upset, pleased, urgent', () => {
    expect(feelingsOf({ status: 'queued', mood: 'frustrated', urgency: 'high' })).toEqual(['upset', 'urgent']);
    expect(feelingsOf({ status: 'bot', mood: 'pleased' })).toEqual(['pleased']);
  });
  it('goes by the newest words while a person answers, and by the bot’s ears before and after', () => {
    const upset = { mood: 'frustrated', urgency: 'high' } as const;
    const calm = { mood: 'neutral', urgency: 'normal' } as const;
    expect(feelingsOf({ status: 'active', ...upset }, calm)).toEqual([]);
    expect(feelingsOf({ status: 'queued', ...upset }, calm)).toEqual(['upset', 'urgent']);
  });
});
