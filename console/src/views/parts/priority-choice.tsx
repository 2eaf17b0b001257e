/** How urgent it is: a choice of five for those who may change it, words for everybody else. */
import type { AgentSnapshot } from '@sapa/protocol';
import { mayAssign } from '../../state/supervise.ts';
import { useDesk, useTexts } from '../ui.ts';

export const PRIORITIES = [1, 2, 3, 4, 5] as const;

export function PriorityChoice({ snapshot: { id, priority, ...rest } }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const desk = useDesk();
  if (!mayAssign({ id, priority, ...rest }, desk.me.value)) return <>{t.route.priority(priority)}</>;
  return (
    <select
      class="priority-choice"
      aria-label={t.context.priority}
      value={String(priority)}
      onChange={(event) => desk.do({ type: 'setPriority', priority: Number(event.currentTarget.value) }, id)}
    >
      {PRIORITIES.map((each) => (
        <option key={each} value={String(each)}>
          {t.route.priority(each)}
        </option>
      ))}
    </select>
  );
}
