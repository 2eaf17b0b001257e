import type { DepartmentId, Rule, RuleCondition, SiteKey } from '@sapa/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoutingFacts } from './facts.ts';
import { explainRules, firstRule } from './rules.ts';
import { rule } from './test/routes.ts';

const SITE = 'shop' as SiteKey;
const SALES = 'sales' as DepartmentId;
const NOTHING: RoutingFacts = {
  topics: [],
  words: [],
  trigger: 'button',
  channel: 'web',
  site: SITE,
  language: 'id',
  isVip: false,
  attributes: {},
  tags: [],
  isReturning: false,
  hasAgent: false,
  isOpen: () => false,
};
type Written = RuleCondition extends infer Each ? (Each extends RuleCondition ? Omit<Each, 'not'> : never) : never;
const holds = (when: Written, facts: Partial<RoutingFacts>, not = false) =>
  firstRule([rule({ when: [{ ...when, not } as RuleCondition] })], { ...NOTHING, ...facts }) !== undefined;

/** What is asked; facts that meet it; facts that do not. */
const CASES: readonly [string, Written, Partial<RoutingFacts>[], Partial<RoutingFacts>[]][] = [
  [
    'topic: an entry or its topic',
    { if: 'topic', any: ['refund-id', 'refund'] },
    [{ topics: ['refund-id'] }, { topics: ['refund-en', 'refund'] }],
    [{}, { topics: ['refunds'] }],
  ],
  [
    'words: whole words in a row, whatever the letters look like',
    { if: 'words', any: ['uang kembali', 'Café'] },
    [{ words: ['halo', 'minta UANG, kembali!'] }, { words: ['the cafe?'] }],
    [{}, { words: ['uang', 'kembali'] }, { words: ['uang kembalian'] }, { words: ['cafes'] }],
  ],
  ['words that are signs alone', { if: 'words', any: ['?!'] }, [], [{ words: ['?!'] }, { words: [''] }]],
  ['trigger', { if: 'trigger', any: ['mood', 'wish'] }, [{ trigger: 'mood' }], [{ trigger: 'button' }]],
  ['mood', { if: 'mood', any: ['frustrated'] }, [{ mood: 'frustrated' }], [{}, { mood: 'neutral' }]],
  ['urgency', { if: 'urgency', any: ['high', 'normal'] }, [{ urgency: 'normal' }], [{}, { urgency: 'low' }]],
  ['channel', { if: 'channel', any: ['email'] }, [{ channel: 'email' }], [{ channel: 'web' }]],
  ['site', { if: 'site', any: [SITE] }, [{ site: SITE }], [{ site: 'other' as SiteKey }]],
  [
    'page: a part of the address',
    { if: 'page', any: ['/Checkout', 'utm=b'] },
    [{ page: 'https://a.example/checkout/2' }, { page: 'https://a.example/?utm=B' }],
    [{}, { page: 'https://a.example/' }],
  ],
  ['language', { if: 'language', any: ['en', 'other'] }, [{ language: 'other' }], [{ language: 'id' }]],
  ['segment', { if: 'segment', any: ['Gold'] }, [{ segment: ' gold ' }], [{}, { segment: 'golden' }]],
  ['vip', { if: 'vip' }, [{ isVip: true }], [{}]],
  [
    'value: what was found out',
    { if: 'value', field: 'plan', any: ['Pro', 'C++'] },
    [{ attributes: { plan: 'pro' } }, { attributes: { plan: 'c++' } }],
    [{}, { attributes: { plan: 'c' } }, { attributes: { tier: 'pro' } }],
  ],
  [
    'value: that there is something',
    { if: 'value', field: 'constructor' },
    [{ attributes: { constructor: 'x' } as never }],
    [{}, { attributes: { constructor: ' ' } as never }],
  ],
  ['tag', { if: 'tag', any: ['urgent'] }, [{ tags: ['a', 'Urgent'] }], [{}, { tags: ['a'] }]],
  [
    'hours of a department',
    { if: 'hours', department: SALES },
    [{ isOpen: (department) => department === SALES }],
    [{ isOpen: (department) => department === undefined }],
  ],
  ['hours of the site', { if: 'hours' }, [{ isOpen: (department) => department === undefined }], [{}]],
  ['history: they have written before', { if: 'history', is: 'returning' }, [{ isReturning: true }], [{}]],
  ['history: served before', { if: 'history', is: 'agent' }, [{ hasAgent: true }], [{}, { isReturning: true }]],
  [
    'department they picked',
    { if: 'department', any: [SALES] },
    [{ picked: SALES }],
    [{}, { picked: 'support' as DepartmentId }],
  ],
];

describe.each(CASES)('%s', (_what, when, met, unmet) => {
  test('is met, and with `not` is not', () => {
    for (const facts of met)
      expect([holds(when, facts), holds(when, facts, true)], JSON.stringify(facts)).toEqual([true, false]);
  });
  test('is not met, and with `not` is', () => {
    for (const facts of unmet)
      expect([holds(when, facts), holds(when, facts, true)], JSON.stringify(facts)).toEqual([false, true]);
  });
});

const vip: RuleCondition = { if: 'vip', not: false };
const english: RuleCondition = { if: 'language', any: ['en'], not: false };
const rules: Rule[] = [
  rule({ id: 'off', on: false }),
  rule({ id: 'both', when: [vip, english] }),
  rule({ id: 'vip', when: [vip] }),
  rule({ id: 'rest' }),
];

test('all conditions of a rule must be met, and the first rule that holds counts', () => {
  expect(firstRule(rules, { ...NOTHING, isVip: true, language: 'en' })?.id).toBe('both');
  expect(firstRule(rules, { ...NOTHING, isVip: true })?.id).toBe('vip');
  expect(firstRule(rules, NOTHING)?.id).toBe('rest');
  expect(firstRule([], NOTHING)).toBeUndefined();
});

test('each rule says why it does not hold: the first condition that is not met, or that it is off', () => {
  expect(explainRules(rules, { ...NOTHING, isVip: true })).toEqual([
    { rule: 'off', holds: false },
    { rule: 'both', holds: false, failed: english },
    { rule: 'vip', holds: true },
    { rule: 'rest', holds: true },
  ]);
});

test('the first that is explained to hold is the one that counts', () => {
  const anyRule = fc.record({
    on: fc.boolean(),
    when: fc.subarray([vip, english, { ...vip, not: true }] as RuleCondition[]),
  });
  fc.assert(
    fc.property(fc.array(anyRule), fc.boolean(), fc.constantFrom('id', 'en'), (list, isVip, language) => {
      const all = list.map((over, at) => rule({ ...over, id: `r${at}` }));
      const facts: RoutingFacts = { ...NOTHING, isVip, language };
      expect(firstRule(all, facts)?.id).toBe(explainRules(all, facts).find((each) => each.holds)?.rule);
    }),
  );
});
