/** How the visitor is: in lists a small mark with its words for those who hear the page, in the card mark and word. */
import type { AgentSnapshot } from '@sapa/protocol';
import { type Feeling, feelingsOf } from '../../state/feeling.ts';
import { useDesk, useTexts } from '../ui.ts';
import { Icon } from './icon.tsx';

const useFeelings = (snapshot: AgentSnapshot): Feeling[] =>
  feelingsOf(snapshot, useDesk().suggestions.views.value.get(snapshot.id));

/** What an agent must see before opening it. Nothing where all is well. */
export function FeelingMarks({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const feelings = useFeelings(snapshot);
  return (
    <>
      {feelings.includes('upset') && <Mark feeling="upset" text={t.feeling.upsetVisitor} />}
      {feelings.includes('urgent') && <Mark feeling="urgent" text={t.feeling.urgentVisitor} />}
    </>
  );
}

function Mark({ feeling, text }: { feeling: Feeling; text: string }) {
  return (
    <span class="feeling" data-feeling={feeling} title={text}>
      <Icon name={feeling} size={16} />
      <span class="unseen">{text}</span>
    </span>
  );
}

export function Feelings({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const feelings = useFeelings(snapshot);
  if (feelings.length === 0) return null;
  return (
    <ul class="feelings" aria-label={t.feeling.label}>
      {feelings.map((feeling) => (
        <li key={feeling} class="feeling" data-feeling={feeling}>
          <Icon name={feeling} size={16} /> {t.feeling[feeling]}
        </li>
      ))}
    </ul>
  );
}
