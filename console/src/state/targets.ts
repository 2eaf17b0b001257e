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
  /** Outside its hours; absent where nobody told. */
  readonly isClosed?: boolean;
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
  /** Why it cannot. */
  readonly why?: 'has' | 'notOnline' | 'full';
  /** They have it. */
  readonly isHolder: boolean;
  /** It is offered to them. */
  readonly isAsked: boolean;
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

/** Nobody with so much gets more, however little that weighs. @returns false where nobody told */
export function isFull(board: BoardView | undefined, agent: AgentId): boolean {
  const row = rowOf(board, agent);
  return row !== undefined && row.load >= row.capacity;
}

/** An offer is one conversation; who takes it needs no other slot. */
function roomUnderOffer({ free, all }: Room): Room {
  return { free: Math.min(all, free + 1), all };
}

/**
 * @param owner who hands the chat over: it is not offered back to them at once, so they do not count as there
 * @param board where somebody looks at it
 */
export function departmentChoices(
  directory: DirectoryView | undefined,
  owner: AgentId | undefined,
  language: Language,
  board?: BoardView,
): readonly DepartmentChoice[] {
  const isClosed = (id: DepartmentId) => board?.departments.some((row) => row.id === id && !row.open);
  const present = (directory?.agents ?? []).filter(({ id, status }) => status === 'online' && id !== owner);
  return (directory?.departments ?? []).map(({ id, name }) => ({
    key: `d:${id}`,
    name: name[language],
    target: { department: id },
    online: present.filter(({ departments }) => departments.includes(id)).length,
    ...(isClosed(id) && { isClosed: true }),
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
    const isTheirs = person.target.agent === holder;
    const isAsked = isTheirs && snapshot.status === 'offered';
    const isHolder = isTheirs && !isAsked;
    const room = person.room && isAsked ? roomUnderOffer(person.room) : person.room;
    const why = isHolder ? ('has' as const) : whyNot(person.stand, room);
    const fitness = skills ? held(needs, skills) : { has: [], lacks: [] };
    const can = { isPossible: why === undefined, ...(why && { why }), ...(room && { room }) };
    return { ...person, ...can, isHolder, isAsked, ...fitness };
  });
  return [...choices].sort((a, b) => Number(b.isPossible) - Number(a.isPossible) || a.lacks.length - b.lacks.length);
}

function whyNot({ status }: Stand, room: Room | undefined): 'notOnline' | 'full' | undefined {
  if (status !== 'online') return 'notOnline';
  return room?.free === 0 ? 'full' : undefined;
}
