/** How a department's queue is worked on: who is asked first, when somebody is late, what a refused transfer does. */
import { useLanguage } from '../../views/ui.ts';
import { withOptional } from '../flows/edit-steps.ts';
import { SelectField } from '../parts/fields.tsx';
import { OptionalNumber } from '../parts/optional-number.tsx';
import { RadioCards } from '../parts/radio-cards.tsx';
import { SecondsField } from '../parts/seconds-field.tsx';
import { spokenSeconds } from '../parts/spoken.ts';
import { Switch } from '../parts/switch.tsx';
import type { TeamProps } from './team-form.tsx';
import { useTeamTexts } from './texts.ts';

const STRATEGIES = ['leastLoaded', 'longestIdle', 'roundRobin', 'random', 'manual'] as const;

export function QueueFields({ draft, department, change, errorAt }: TeamProps) {
  const { queue: t } = useTeamTexts();
  const { queue } = department;
  const set = (part: Partial<typeof queue>) => change((old) => ({ ...old, queue: { ...old.queue, ...part } }));
  return (
    <>
      <RadioCards
        label={t.strategy}
        options={STRATEGIES.map((value) => ({ value, ...t.strategies[value] }))}
        value={queue.strategy}
        onChange={(strategy) => set({ strategy })}
      />
      <section class="section" aria-labelledby="queue-title">
        <h3 id="queue-title">{t.title}</h3>
        <Switch label={t.sticky} hint={t.stickyHint} isOn={queue.sticky} onChange={(sticky) => set({ sticky })} />
        <Waits draft={draft} department={department} change={change} errorAt={errorAt} />
        <SelectField
          label={t.refused}
          value={queue.refused}
          options={(['on', 'back'] as const).map((value) => ({ value, label: t.refusals[value] }))}
          error={errorAt('queue.refused')}
          onChange={(refused) => set({ refused })}
        />
      </section>
    </>
  );
}

/** From when on somebody is late, and for how long they wait at most. */
function Waits({ draft, department: { queue }, change, errorAt }: TeamProps) {
  const { queue: t } = useTeamTexts();
  const language = useLanguage();
  const usual = spokenSeconds(language, draft.settings.value.limits.longestWaitMs / 1_000);
  return (
    <div class="fields">
      <SecondsField
        label={t.late}
        hint={t.lateHint}
        min={1}
        value={queue.lateSeconds}
        error={errorAt('queue.lateSeconds')}
        onChange={(lateSeconds) => change((old) => ({ ...old, queue: { ...old.queue, lateSeconds } }))}
      />
      <OptionalNumber
        label={t.longest}
        hint={t.longestHint(usual)}
        value={queue.longestWaitSeconds}
        error={errorAt('queue.longestWaitSeconds')}
        onChange={(seconds) =>
          change((old) => ({ ...old, queue: withOptional(old.queue, 'longestWaitSeconds', seconds) }))
        }
      />
    </div>
  );
}
