/** What of a conversation's route is worth seeing before it is opened: how urgent, for whom, and how it came here. */
import type { AgentSnapshot } from '@sapa/protocol';
import { departmentName } from '../../state/names.ts';
import { triedFor } from '../../state/route-text.ts';
import { needName } from '../../state/skills.ts';
import { useDesk, useNaming, useTexts } from '../ui.ts';
import { Icon } from './icon.tsx';

/** Neither urgent nor the opposite: said by nobody. */
const USUAL = 3;

export function PriorityMark({ priority }: Pick<AgentSnapshot, 'priority'>) {
  const t = useTexts();
  if (priority === USUAL) return null;
  return (
    <span class="tag-soft priority" data-priority={priority} title={t.route.priority(priority)}>
      <span aria-hidden="true">{t.route.priorityShort(priority)}</span>
      <span class="unseen">{t.route.priority(priority)}</span>
    </span>
  );
}

/** Nobody waits at the other end. */
export function TicketMark({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  if (!snapshot.ticket) return null;
  return (
    <span class="tag-soft ticket" title={t.offer.ticketHint}>
      <Icon name="mail" size={14} /> {t.route.ticket}
    </span>
  );
}

export function SkillMarks({ snapshot }: { snapshot: AgentSnapshot }) {
  const naming = useNaming();
  const { skills = [] } = snapshot;
  if (skills.length === 0) return null;
  const names = skills.map((need) => needName(need, naming));
  return (
    <span class="skill-marks" title={naming.t.route.skills(names.join(', '))}>
      <span class="unseen">{naming.t.context.skills}</span>
      {names.map((name) => (
        <bdi key={name} class="tag-line">
          {name}
        </bdi>
      ))}
    </span>
  );
}

/** Of a department that is not mine: it overflowed, or was passed on to me. */
export function HelpMark({ snapshot }: { snapshot: AgentSnapshot }) {
  const { t, language, directory } = useNaming();
  const { department } = snapshot;
  const { departments } = useDesk().me.value;
  if (department === undefined || departments.length === 0 || departments.includes(department)) return null;
  return <bdi class="tag-line">{t.route.helps(departmentName(directory, department, language))}</bdi>;
}

/** I passed it on, and nobody took it. */
export function useCameBack(snapshot: AgentSnapshot): boolean {
  const desk = useDesk();
  const last = triedFor(desk.state.value.conversations.get(snapshot.id)?.events ?? []).at(-1);
  return last?.reason === 'back' && last.only === desk.me.value.id;
}
