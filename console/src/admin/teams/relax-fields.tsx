/** What a queue does when the right people are not free: ask for less, then ask another department. */
import type { Department } from '@sapa/protocol';
import { useLanguage } from '../../views/ui.ts';
import { withOptional } from '../flows/edit-steps.ts';
import { NumberField, SelectField } from '../parts/fields.tsx';
import { ListEditor } from '../parts/list-editor.tsx';
import { SecondsField } from '../parts/seconds-field.tsx';
import { usePartTexts } from '../parts/texts.ts';
import type { TeamProps } from './team-form.tsx';
import { useTeamTexts } from './texts.ts';

type Queue = Department['queue'];

export function RelaxFields(props: TeamProps) {
  const { department, change, errorAt } = props;
  const { relax: t } = useTeamTexts();
  const { rings } = department.queue;
  return (
    <section class="section" aria-labelledby="relax-title">
      <h3 id="relax-title">{t.title}</h3>
      <ListEditor
        label={t.rings}
        hint={t.hint}
        isSet
        most={6}
        items={rings}
        create={() => ({
          afterSeconds: Math.min(86_400, (rings.at(-1)?.afterSeconds ?? 0) + 60),
          lower: (rings.at(-1)?.lower ?? 0) + 1,
        })}
        addLabel={t.addRing}
        nameOf={(_, at) => t.ring(at + 1)}
        onChange={(next) => change((old) => ({ ...old, queue: { ...old.queue, rings: next } }))}
      >
        {(ring, set, at) => (
          <div class="fields">
            <SecondsField
              label={t.after}
              min={1}
              value={ring.afterSeconds}
              error={errorAt(`queue.rings[${at}].afterSeconds`) ?? errorAt(`queue.rings[${at}]`)}
              onChange={(afterSeconds) => set({ ...ring, afterSeconds })}
            />
            <NumberField
              label={t.lower}
              min={1}
              max={10}
              value={ring.lower}
              error={errorAt(`queue.rings[${at}].lower`)}
              onChange={(lower) => set({ ...ring, lower })}
            />
          </div>
        )}
      </ListEditor>
      <Overflow {...props} />
    </section>
  );
}

function Overflow({ draft, department, change, errorAt }: TeamProps) {
  const { relax: t } = useTeamTexts();
  const parts = usePartTexts();
  const language = useLanguage();
  const { departments } = draft.settings.value;
  const { overflow } = department.queue;
  const isGone = overflow !== undefined && !departments.some(({ id }) => id === overflow.department);
  const set = (next: Queue['overflow']) =>
    change((old) => ({ ...old, queue: withOptional(old.queue, 'overflow', next) }));
  return (
    <div class="fields">
      <SelectField
        label={t.overflow}
        hint={t.overflowHint}
        value={overflow?.department ?? ''}
        options={[
          { value: '', label: t.nobody },
          ...departments
            .filter(({ id }) => id !== department.id || id === overflow?.department)
            .map(({ id, name }) => ({ value: id as string, label: name[language] })),
          ...(isGone ? [{ value: overflow.department as string, label: parts.pick.gone(overflow.department) }] : []),
        ]}
        error={errorAt('queue.overflow') ?? errorAt('queue.overflow.department')}
        onChange={(value) => {
          const id = departments.find((one) => one.id === value)?.id;
          set(id && { department: id, afterSeconds: overflow?.afterSeconds ?? 60 });
        }}
      />
      {overflow && (
        <SecondsField
          label={t.overflowAfter}
          min={0}
          value={overflow.afterSeconds}
          error={errorAt('queue.overflow.afterSeconds')}
          onChange={(afterSeconds) => set({ ...overflow, afterSeconds })}
        />
      )}
    </div>
  );
}
