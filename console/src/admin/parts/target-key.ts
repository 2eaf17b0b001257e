/** A target as one word, for choices: `ask`, `any`, `department:ID`, `agent:ID`. Pure. */
import type { AgentId, DepartmentId, Language, Settings, Target } from '@sapa/protocol';
import type { PartTexts } from './texts.ts';

export function keyOfTarget(target: Target): string {
  if (typeof target === 'string') return target;
  return 'department' in target ? `department:${target.department}` : `agent:${target.agent}`;
}

export function targetOfKey(key: string): Target {
  const [kind, id] = key.split(':');
  if (kind === 'department' && id) return { department: id as DepartmentId };
  if (kind === 'agent' && id) return { agent: id as AgentId };
  return key === 'any' ? 'any' : 'ask';
}

/** A target for people to read. */
export function targetText(
  target: Target,
  { departments, agents }: Pick<Settings, 'departments' | 'agents'>,
  language: Language,
  t: PartTexts,
): string {
  if (typeof target === 'string') return t.target[target];
  if ('department' in target)
    return departments.find(({ id }) => id === target.department)?.name[language] ?? t.target.gone(target.department);
  return agents.find(({ id }) => id === target.agent)?.name ?? t.target.gone(target.agent);
}
