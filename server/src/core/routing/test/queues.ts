/** Queues and agents for tests: short ways to write them, and fast-check's own. */
import type { AgentId, ConversationId, DepartmentId } from '@sapa/protocol';
import fc from 'fast-check';
import type { Candidate, Waiting } from '../types.ts';

export const NOW = 1_000_000;
const SALES = 'sales' as DepartmentId;
export const SUPPORT = 'support' as DepartmentId;

export function waits(conversation: string, over: Partial<Waiting> = {}): Waiting {
  return {
    conversation: conversation as ConversationId,
    department: SALES,
    priority: 3,
    waitingSince: NOW - 1_000,
    skipped: [],
    ...over,
  };
}

export function agent(id: string, over: Partial<Candidate> = {}): Candidate {
  return {
    id: id as AgentId,
    name: id,
    departments: [SALES],
    capacity: 2,
    status: 'online',
    connected: true,
    load: 0,
    idleSince: 0,
    ...over,
  };
}

const agentIds = ['a1', 'a2', 'a3', 'a4', 'a5'] as AgentId[];
const departments = [SALES, SUPPORT];
const someDepartments = fc.subarray(departments);

export const anyAgents: fc.Arbitrary<Candidate[]> = fc
  .subarray(agentIds)
  .chain((ids) => fc.tuple(...ids.map((id) => anyAgent(id))))
  .map((agents) => [...agents]);

function anyAgent(id: AgentId): fc.Arbitrary<Candidate> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    departments: someDepartments,
    capacity: fc.integer({ min: 1, max: 4 }),
    status: fc.constantFrom(
      'online' as const,
      'online' as const,
      'online' as const,
      'away' as const,
      'offline' as const,
    ),
    connected: fc.boolean().map((gone) => !gone),
    load: fc.integer({ min: 0, max: 5 }),
    idleSince: fc.integer({ min: 0, max: 3 }),
  });
}

const anySkips = fc.array(
  fc.record({ agent: fc.constantFrom(...agentIds), until: fc.integer({ min: NOW - 3, max: NOW + 3 }) }),
  { maxLength: 3 },
);

export const anyQueue: fc.Arbitrary<Waiting[]> = fc
  .array(
    fc.record({
      department: fc.constantFrom(...departments),
      priority: fc.integer({ min: 1, max: 5 }),
      waitingSince: fc.integer({ min: NOW - 5, max: NOW }),
      skipped: anySkips,
      preferred: fc.option(fc.constantFrom(...agentIds), { nil: undefined }),
    }),
    { maxLength: 15 },
  )
  .map((all) =>
    all.map(({ preferred, ...rest }, index) => ({
      ...rest,
      conversation: `c${index}` as ConversationId,
      ...(preferred && { preferred }),
    })),
  );
