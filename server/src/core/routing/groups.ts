/** Conversations that wait for the same: the same departments, channel and skills. Whoever may answer one of a group may answer all of it. */
import type { AgentId, DepartmentId, SkillNeed, Timestamp } from '@sapa/protocol';
import type { Agent } from './agents.ts';
import type { Department } from './departments.ts';
import { byRank, compareIds, isBefore, type Rank } from './order.ts';
import { type Order, Sorted } from './sorted.ts';
import type { Waiting } from './types.ts';

/** A conversation where it waits. */
export interface Entry extends Rank {
  readonly waiting: Waiting;
  readonly own: Department;
  /** Whose strategy says who is asked: the own one, unless that asks nobody. */
  readonly by: Department;
  /** That one's name: its agents take turns. */
  readonly turn: DepartmentId;
  /** None where nobody is asked. */
  readonly group: Group | undefined;
}

export class Group {
  readonly key: string;
  /** Whose agents may answer. */
  readonly departments: readonly Department[];
  readonly channel: string;
  readonly skills: readonly SkillNeed[];
  readonly waiting = new Sorted<Entry>(byRank);
  /** Of those that wait. */
  first: Entry | undefined;

  constructor(key: string, departments: readonly Department[], { channel, only, skills }: Waiting) {
    this.key = key;
    this.departments = departments;
    this.channel = channel;
    this.skills = only === undefined ? skills : [];
  }

  /** They have room and can do it; whether they belong to a department of it is another question. */
  isFor(agent: Agent): boolean {
    return agent.canTake(this.channel) && agent.meetsAll(this.skills);
  }

  add(entry: Entry): void {
    this.#change(entry, () => this.waiting.add(entry));
  }

  delete(entry: Entry): void {
    this.#change(entry, () => this.waiting.delete(entry));
  }

  /** Departments have their groups by the first conversation of each: only where that changes they need to know. */
  #change(entry: Entry, change: () => void): void {
    const isFirst = this.first === undefined || !isBefore(this.first, entry);
    if (isFirst && this.first) for (const department of this.departments) department.deleteGroup(this);
    change();
    this.first = this.waiting.first;
    if (isFirst && this.first) for (const department of this.departments) department.addGroup(this);
  }
}

export function groupKey({ departments, channel, skills, only }: Waiting): string {
  if (only !== undefined) return JSON.stringify([channel, only]);
  const needs = skills.map(({ skill, level }) => `${skill} ${level}`).sort();
  return JSON.stringify([channel, departments.toSorted(), needs]);
}

/** Of groups of a department, none of them empty. No two have the same first conversation. */
export const byFirst: Order<Group> = {
  key: ({ first }) => first?.key ?? 0,
  tie: (a, b) => compareIds(a.first?.conversation ?? '', b.first?.conversation ?? ''),
};

export function isSkipped({ skipped }: Waiting, agent: AgentId, now: Timestamp): boolean {
  for (const each of skipped) if (each.agent === agent && each.until > now) return true;
  return false;
}
