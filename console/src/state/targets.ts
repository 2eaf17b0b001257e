/** Where a chat can go: every department with how many are there to take it, every colleague with their status. Pure. */
import type { AgentId, DepartmentId, DirectoryView, Language, Presence } from '@sapa/protocol';

export interface DepartmentChoice {
  readonly key: string;
  readonly name: string;
  readonly target: { readonly department: DepartmentId };
  /** How many are online there. */
  readonly online: number;
}
export interface ColleagueChoice {
  readonly key: string;
  readonly name: string;
  readonly target: { readonly agent: AgentId };
  readonly status: Presence;
}
export type Choice = DepartmentChoice | ColleagueChoice;

const RANK: Readonly<Record<Presence, number>> = { online: 0, away: 1, offline: 2 };

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

/** Everybody but me, first who is there. */
export function colleagueChoices(directory: DirectoryView | undefined, me: AgentId): readonly ColleagueChoice[] {
  return (directory?.agents ?? [])
    .filter(({ id }) => id !== me)
    .sort((a, b) => RANK[a.status] - RANK[b.status])
    .map(({ id, name, status }) => ({ key: `a:${id}`, name, status, target: { agent: id } }));
}
