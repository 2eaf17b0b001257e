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
  sites: [{ key: 'toko', name: 'Toko Rotan', departments: ['gone'] }],
  departments: [{ id: 'sales', name: { id: 'Penjualan', en: 'Sales' } }],
  agents: [{ id: 'rani', name: 'Rani' }],
  routing: {
    rules: [{ id: 'upset', name: 'Upset' }],
    skills: [{ id: 'refund', name: { id: 'Refund', en: 'Refunds' } }],
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
  it.each([
    ['routing.rules[0].when[1].any', 'routing', '#/settings/routing/upset', 'Upset'],
    ['routing.skills[0].name.en', 'routing', '#/settings/routing/skills', 'Refunds'],
    ['routing.labels[3]', 'routing', '#/settings/routing/general', undefined],
    ['departments[0].hours.week.mon[0]', 'teams', '#/settings/teams/sales', 'Sales'],
    ['sites[0].departments[0]', 'teams', '#/settings/teams', 'Toko Rotan'],
    ['sites[0].origins[1]', 'sites', '#/settings/sites/toko', 'Toko Rotan'],
    ['sites[0].look.accent', 'sites', '#/settings/sites/toko.look', 'Toko Rotan'],
    ['sites[0].bot', 'knowledge', '#/settings/knowledge', 'Toko Rotan'],
    ['agents[0].skills[2].skill', 'people', '#/settings/people/rani', 'Rani'],
  ])('%s is on the %s screen', (path, screen, href, name) => {
    const place = placeOf(path, settings, 'en');
    expect([place?.screen, place?.href, place?.name]).toEqual([screen, href, name]);
  });
});
