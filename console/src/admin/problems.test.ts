import type { Settings } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { placeOf } from './problem-place.ts';
import { plainPath, problemsAt, stillThere, valueAt } from './problems.ts';

const settings = {
  bot: {
    knowledge: [{ id: 'ongkir', questions: ['Berapa ongkir?'], answer: 'Rp9.000' }],
    flows: [{ id: 'order', name: 'Where is my order', steps: [] }],
    triggers: { mood: { on: true } },
  },
} as unknown as Settings;

describe('where something is wrong', () => {
  it.each(['bot.knowledge[0].answer', 'bot.knowledge.0.answer', 'changes.bot.knowledge[0].answer'])('%s', (path) => {
    expect(plainPath(path)).toBe('bot.knowledge[0].answer');
    expect(valueAt(settings, plainPath(path))).toBe('Rp9.000');
  });
  it('is found at a path, or below it', () => {
    const problems = [{ path: 'bot.flows[1].steps[0].text.id', message: 'is missing' }];
    expect(problemsAt(problems, 'bot.flows[1]')).toEqual([]);
    expect(problemsAt(problems, 'bot.flows.1', true)).toEqual(problems);
    expect(problemsAt(problems, 'bot.flows[10]', true)).toEqual([]);
  });
  it('stays until that very place is edited; what is said of everything stays', () => {
    const problems = [
      { path: 'a[0].b', message: '' },
      { path: '', message: '' },
    ];
    expect(stillThere(problems, { a: [{ b: 1 }], c: 1 }, { a: [{ b: 1 }], c: 2 })).toEqual(problems);
    expect(stillThere(problems, { a: [{ b: 1 }] }, { a: [{ b: 2 }] })).toEqual(problems.slice(1));
    expect(stillThere(problems, { a: [{ b: 1 }] }, { a: [] })).toEqual(problems.slice(1));
  });
  it('is shown by the name people gave it, with a way there', () => {
    expect(placeOf('bot.knowledge[0].answer', settings)).toEqual({
      screen: 'knowledge',
      href: '#/settings/knowledge/ongkir',
      name: 'Berapa ongkir?',
      part: 'bot.knowledge',
    });
    expect(placeOf('bot.flows[0].steps[1]', settings)).toMatchObject({
      href: '#/settings/flows/order',
      name: 'Where is my order',
    });
    expect(placeOf('bot.triggers.mood.threshold', settings)).toEqual({
      screen: 'triggers',
      href: '#/settings/triggers/mood',
      trigger: 'mood',
      part: 'bot.triggers',
    });
    expect(placeOf('bot.idle.message', settings)).toEqual({
      screen: 'idle',
      href: '#/settings/idle',
      part: 'bot.idle',
    });
    expect(placeOf('limits.offerMs', settings)).toBeUndefined();
  });
});
