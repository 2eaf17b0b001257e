/** How it was routed: the rule that held, what is asked of whoever answers, and what was tried since. */
import type { AgentSnapshot } from '@sapa/protocol';
import { departmentName } from '../../state/names.ts';
import { relaxedText, triedFor } from '../../state/route-text.ts';
import { needNames } from '../../state/skills.ts';
import { Clock } from '../parts/time.tsx';
import { useDesk, useNaming } from '../ui.ts';

export function Routed({ snapshot }: { snapshot: AgentSnapshot }) {
  const naming = useNaming();
  const { t, language, directory } = naming;
  const tried = triedFor(useDesk().state.value.conversations.get(snapshot.id)?.events ?? []);
  const { rule, skills = [], also = [] } = snapshot;
  const rows = [
    [t.context.rule, rule],
    [t.context.skills, needNames(skills, naming)],
    [t.context.helping, also.map((each) => departmentName(directory, each, language)).join(', ')],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  if (rows.length === 0 && tried.length === 0) return null;
  return (
    <div class="routed">
      <dl>
        {rows.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
      {tried.length > 0 && (
        <>
          <h3>{t.context.tried}</h3>
          <ol>
            {tried.map((event) => (
              <li key={event.seq}>
                <Clock at={event.at} /> <bdi>{relaxedText(event, naming)}</bdi>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
