/** The live board as somebody would count it who looks at every conversation and every agent, one question at a time. */
import type { AgentRow, BoardView, DepartmentRow, Settings, Stand } from '@sapa/protocol';
import type { State } from '../../src/core/conversation/state.ts';
import { isOpen } from '../../src/core/hours/hours.ts';

export interface Standing extends Stand {
  readonly id: string;
  /** Online by choice, and connected. */
  readonly isThere: boolean;
}

export function recount(
  states: readonly State[],
  settings: Settings,
  people: readonly Standing[],
  now: number,
): BoardView {
  const agents = settings.agents.map((agent) => rowOf(agent, states, settings, people));
  const departments = settings.departments.map((department): DepartmentRow => {
    const own = states.filter((state) => state.department === department.id);
    const asked = own.filter((state) => state.status === 'queued' || state.status === 'offered');
    const live = asked.filter((state) => !state.ticket);
    const since = live.map(({ waitingSince }) => waitingSince);
    const staff = agents.filter((agent) => agent.departments.includes(department.id));
    const there = staff.filter(({ id }) => people.some((person) => person.id === id && person.isThere));
    return {
      id: department.id,
      open: isOpen(department.hours, now),
      waiting: live.length,
      tickets: asked.length - live.length,
      late: since.filter((at) => now - at > department.queue.lateSeconds * 1_000).length,
      inService: own.filter(({ status }) => status === 'active').length,
      onHold: own.filter(({ status }) => status === 'on-hold').length,
      online: there.length,
      away: staff.filter(({ status }) => status === 'away').length,
      slots: there.reduce((sum, { capacity }) => sum + capacity, 0),
      freeSlots: there.reduce((sum, { capacity, load }) => sum + Math.max(0, capacity - load), 0),
      channels: live.length > 0 ? { web: live.length } : {},
      ...(since.length > 0 && { longestSince: Math.min(...since) }),
    };
  });
  return { departments, agents };
}

function rowOf(
  { id, departments, capacity, skills }: Settings['agents'][number],
  states: readonly State[],
  { routing }: Settings,
  people: readonly Standing[],
): AgentRow {
  const { isThere, ...stand } = people.find((person) => person.id === id) ?? { status: 'offline', isThere: false };
  const withThem = (status: State['status']) =>
    states.filter((state) => state.status === status && whose(state) === id).length;
  const [offered, active, wrapUp] = [withThem('offered'), withThem('active'), withThem('wrap-up')];
  const load = (offered + active + wrapUp) * (routing.weights.web ?? 1);
  return { ...stand, id, departments, skills, load, capacity, offered, active, wrapUp, onHold: withThem('on-hold') };
}

function whose(state: State): string | undefined {
  if (state.status === 'offered') return state.offer.agent;
  return 'agent' in state ? state.agent?.id : undefined;
}
