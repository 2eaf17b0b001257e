/** What flows asked and kept, by names a person reads. */
import type { AgentSnapshot } from '@sapa/protocol';
import { fieldName } from '../../state/names.ts';
import { useTexts } from '../ui.ts';

export function Collected({ snapshot: { attributes = {} } }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const kept = Object.entries(attributes).filter(([, value]) => value !== '');
  if (kept.length === 0) return null;
  return (
    <section class="collected" aria-labelledby="context-collected">
      <h2 id="context-collected">{t.context.collected}</h2>
      <dl>
        {kept.map(([field, value]) => (
          <div key={field}>
            <dt>{fieldName(field)}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
