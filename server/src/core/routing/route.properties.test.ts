import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overflowOf, routeFor, type Wanted } from './route.ts';
import { lowered } from './route-needs.ts';
import { anyTeams, anyWanted, needs } from './test/routes.ts';
import type { Teams } from './types.ts';

const HOLD = 20_000;

describe('whatever the rule and the teams', () => {
  const every = (check: (over: Wanted, among: Teams) => void) =>
    fc.assert(fc.property(anyWanted, anyTeams, check), { numRuns: 1_000 });

  test('steps are at most 12, rise in time, and each changes something', () => {
    every((over, among) => {
      const { skills, route } = routeFor(over, among, HOLD);
      expect(route.steps.length).toBeLessThanOrEqual(12);
      expect(route.steps).toEqual(route.steps.toSorted((one, other) => one.afterMs - other.afterMs));
      let inForce = skills;
      for (const each of route.steps) {
        if (each.reason !== 'only') expect(each.department ?? each.skills).toBeDefined();
        if (each.skills) expect(each.skills).not.toEqual(inForce);
        inForce = each.skills ?? inForce;
      }
    });
  });

  test('no department comes twice, and every one behind the own is reached', () => {
    every((over, among) => {
      const found = routeFor(over, among, HOLD).route.steps.flatMap(({ department }) => department ?? []);
      const all = [over.department, ...found];
      expect(new Set(all).size).toBe(all.length);
      if (found.length < 3 && !over.rule) expect(found).toEqual(overflowOf(over.department, among));
    });
  });

  test('rings only ever lower what is required, and nobody is required at less than 1', () => {
    every((over, among) => {
      const { skills, route } = routeFor(over, among, HOLD);
      let inForce = skills;
      for (const each of route.steps) {
        const next = each.skills ?? inForce;
        const levels = new Map(inForce.map(({ skill, level }) => [skill, level]));
        expect(next.every(({ level }) => level >= 1)).toBe(true);
        if (each.reason !== 'step')
          for (const { skill, level } of next) expect(level).toBeLessThanOrEqual(levels.get(skill) ?? 0);
        inForce = next;
      }
    });
  });

  test('what is required at first is preferred for ever', () => {
    every((over, among) => {
      const { skills, route } = routeFor(over, among, HOLD);
      const levels = new Map(route.preferred.map(({ skill, level }) => [skill, level]));
      for (const { skill, level } of skills) expect(levels.get(skill)).toBeGreaterThanOrEqual(level);
    });
  });

  test('it is for one agent alone until a step says otherwise, and there is always one', () => {
    every((over, among) => {
      const held = routeFor(over, among, HOLD).route.steps.filter(({ reason }) => reason === 'only');
      expect(held).toEqual(over.only ? [{ afterMs: HOLD, reason: 'only', early: true }] : []);
    });
  });
});

test('levels that are lowered again and again are lowered altogether', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), (one, other) => {
      const asked = needs('x:3', 'y:10', 'z:1');
      expect(lowered(lowered(asked, one), other)).toEqual(lowered(asked, one + other));
    }),
  );
});
