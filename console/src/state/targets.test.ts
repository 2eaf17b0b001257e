import type { AgentSnapshot, AgentView, BoardView } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { boardSample, otherPage, refundOffer, refundPage } from '../../preview/routing-sample.ts';
import { me, RANI, welcomeFor } from '../../preview/sample.ts';
import { assignChoices, colleagueChoices, departmentChoices } from './targets.ts';

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
    const names = colleagueChoices(directoryOf(me), RANI).map(({ name, stand }) => [name, stand.status]);
    expect(names).toEqual([
      ['Budi', 'online'],
      ['Siti', 'away'],
    ]);
  });

  it('says how much room they have, where somebody looks at the board', () => {
    const choices = colleagueChoices(directoryOf(me), RANI, boardSample(0));
    expect(choices.map(({ name, room }) => [name, room?.free, room?.all])).toEqual([
      ['Budi', 0, 1],
      ['Siti', 3, 3],
    ]);
  });
});

describe('whom it can be given to', () => {
  const choicesFor = (snapshot: AgentSnapshot, board?: BoardView) =>
    assignChoices(directoryOf(me), board, snapshot).map(({ name, isPossible, has, lacks }) => [
      name,
      isPossible,
      has.length,
      lacks.length,
    ]);

  it('is who is online and has room, with what they can do of what is asked for', () => {
    expect(choicesFor(refundPage(0).snapshot, boardSample(0))).toEqual([
      ['Rani', true, 0, 1],
      ['Budi', false, 1, 0],
      ['Siti', false, 0, 1],
    ]);
  });

  it('is everybody who is online while nobody told their room', () => {
    expect(choicesFor(refundPage(0).snapshot)).toEqual([
      ['Rani', true, 0, 0],
      ['Budi', true, 0, 0],
      ['Siti', false, 0, 0],
    ]);
  });

  it('is not who has it already, but may be whom it is offered to: their slot is taken by it', () => {
    const [first] = assignChoices(directoryOf(me), undefined, otherPage(0).snapshot);
    expect([first?.name, first?.isHolder]).toEqual(['Rani', false]);
    const board = boardSample(0);
    const full = { ...board, agents: board.agents.map((row) => ({ ...row, load: row.capacity })) };
    expect(choicesFor(refundOffer(0).snapshot, full)[0]?.slice(0, 2)).toEqual(['Rani', true]);
  });
});
