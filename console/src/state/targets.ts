/** Where a chat can go: departments with how many are there to take it, people with their status and their room. Pure. */
import type {
  AgentId,
  AgentRow,
  AgentSnapshot,
  BoardView,
  DepartmentId,
  DirectoryView,
  Language,
  Presence,
  SkillNeed,
  Stand,
} from '@sapa/protocol';
import { standOf } from './presence.ts';
import { held } from './skills.ts';
import { holderOf } from './supervise.ts';

export interface DepartmentChoice {
  readonly key: string;
  readonly name: string;
  readonly target: { readonly department: DepartmentId };
  /** How many are online there. */
  readonly online: number;
}

/** Of an agent's capacity. */
export interface Room {
  readonly free: number;
  readonly all: number;
}

export interface ColleagueChoice {
  readonly key: string;
  readonly name: string;
  readonly target: { readonly agent: AgentId };
  readonly stand: Stand;
  /** Absent where nobody told. */
  readonly room?: Room;
}
export type Choice = DepartmentChoice | ColleagueChoice;

export interface AssignChoice extends ColleagueChoice {
  /** It can be given to them now. */
  readonly isPossible: boolean;
  /** They have it, or it is offered to them. */
  readonly isHolder: boolean;
  /** Of what is asked for; both empty where nobody told what they can do. */
  readonly has: readonly SkillNeed[];
  readonly lacks: readonly SkillNeed[];
}

const RANK: Readonly<Record<Presence, number>> = { online: 0, away: 1, offline: 2 };
const rowOf = (board: BoardView | undefined, agent: AgentId) => board?.agents.find(({ id }) => id === agent);

export const roomOf = ({ load, capacity }: Pick<AgentRow, 'load' | 'capacity'>): Room => ({
  free: Math.max(0, Math.floor(capacity - load)),
  all: capacity,
});

/** @param owner who hands the chat over: it is not offered back to them at once, so they do not count as there */
export function departmentChoices(
  directory: DirectoryView | undefined,
  owner: AgentId | undefined,
  language: Language,
): readonly DepartmentChoice[] {
  const present = (directory?.agents ?? []).filter(({ id, status }) => status === 'online' && id !== owner);
  return (directory?.departments ?? []).map(({ id, name }) => ({
    key: `d:${id}`,
    name: name[language],
    target: { department: id },
    online: present.filter(({ departments }) => departments.includes(id)).length,
  }));
}

function peopleIn(directory: DirectoryView | undefined, board: BoardView | undefined): ColleagueChoice[] {
  return [...(directory?.agents ?? [])]
    .sort((a, b) => RANK[a.status] - RANK[b.status])
    .map(({ id, name, ...stand }) => {
      const row = rowOf(board, id);
      return { key: `a:${id}`, name, stand: standOf(stand), target: { agent: id }, ...(row && { room: roomOf(row) }) };
    });
}

/** Everybody but me, first who is there. @param board where somebody looks at it */
export function colleagueChoices(
  directory: DirectoryView | undefined,
  me: AgentId,
  board?: BoardView,
): readonly ColleagueChoice[] {
  return peopleIn(directory, board).filter(({ target }) => target.agent !== me);
}

/** Everybody, first whom it can be given to. */
export function assignChoices(
  directory: DirectoryView | undefined,
  board: BoardView | undefined,
  snapshot: AgentSnapshot,
): readonly AssignChoice[] {
  const needs = snapshot.skills ?? [];
  const holder = holderOf(snapshot);
  const choices = peopleIn(directory, board).map((person): AssignChoice => {
    const skills = rowOf(board, person.target.agent)?.skills;
    const isHolder = person.target.agent === holder;
    // What they hold already takes its slot: from under an offer, or off hold, it asks for no other.
    const hasRoom = person.room === undefined || person.room.free > 0 || snapshot.offer?.agent === person.target.agent;
    const isPossible = person.stand.status === 'online' && hasRoom && (!isHolder || snapshot.status === 'offered');
    return { ...person, isHolder, isPossible, ...(skills ? held(needs, skills) : { has: [], lacks: [] }) };
  });
  return [...choices].sort((a, b) => Number(b.isPossible) - Number(a.isPossible) || a.lacks.length - b.lacks.length);
}
