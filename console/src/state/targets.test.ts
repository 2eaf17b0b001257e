import type { AgentView } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { me, RANI, welcomeFor } from '../../preview/sample.ts';
import { colleagueChoices, departmentChoices } from './targets.ts';

const directoryOf = (agent: AgentView) => welcomeFor(agent, []).directory;
const staffed = (agent: AgentView, owner?: AgentView['id']) =>
  departmentChoices(directoryOf(agent), owner, 'en').map(({ name, online }) => [name, online]);

describe('where a chat can go', () => {
  it('counts who is online in each department; away is not there', () => {
    expect(staffed(me)).toEqual([
      ['Sales', 1],
      ['Support', 1],
      ['Billing', 1],
    ]);
    expect(staffed({ ...me, status: 'away' })).toEqual([
      ['Sales', 0],
      ['Support', 0],
      ['Billing', 1],
    ]);
  });

  it('does not count the one who hands it over', () => {
    expect(staffed(me, RANI)).toEqual([
      ['Sales', 0],
      ['Support', 0],
      ['Billing', 1],
    ]);
  });

  it('names departments in the agent’s language', () => {
    const names = departmentChoices(directoryOf(me), undefined, 'id').map(({ name }) => name);
    expect(names).toEqual(['Penjualan', 'Bantuan', 'Penagihan']);
  });

  it('lists colleagues without me, first who is there', () => {
    const names = colleagueChoices(directoryOf(me), RANI).map(({ name, status }) => [name, status]);
    expect(names).toEqual([
      ['Budi', 'online'],
      ['Siti', 'away'],
    ]);
  });
});
