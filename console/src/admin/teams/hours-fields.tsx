/** When a department is open: always, or by the week of its time zone, with days that differ. */
import type { Hours } from '@sapa/protocol';
import { useId, useState } from 'preact/hooks';
import { useLanguage } from '../../views/ui.ts';
import { withOptional } from '../flows/edit-steps.ts';
import { Frame, stateOf } from '../parts/frame.tsx';
import { Switch } from '../parts/switch.tsx';
import { Holidays } from './holidays.tsx';
import { Spans } from './spans.tsx';
import type { TeamProps } from './team-form.tsx';
import { useTeamTexts } from './texts.ts';
import { copyMonday, DAYS, dayName, usualHours } from './week-hours.ts';

export interface HoursProps {
  readonly hours: Hours;
  readonly set: (hours: Hours) => void;
  /** @param path within the hours: `week.mon[0]` */
  readonly errorAt: (path: string) => string | undefined;
}

export function HoursFields({ department, change, errorAt }: TeamProps) {
  const { hours: t } = useTeamTexts();
  const { hours } = department;
  const here = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const set = (next: Hours | undefined) => change((old) => withOptional(old, 'hours', next));
  const props = hours && { hours, set, errorAt: (path: string) => errorAt(`hours.${path}`) };
  return (
    <section class="section" aria-labelledby="hours-title">
      <h3 id="hours-title">{t.title}</h3>
      <Switch
        label={t.always}
        hint={t.alwaysHint}
        isOn={hours === undefined}
        onChange={(isAlways) => set(isAlways ? undefined : usualHours(here()))}
      />
      {props && (
        <>
          <TimeZone {...props} />
          <Week {...props} />
          <Holidays {...props} />
        </>
      )}
    </section>
  );
}

function TimeZone({ hours, set, errorAt }: HoursProps) {
  const { hours: t } = useTeamTexts();
  const id = useId();
  const labelled = { label: t.timeZone, hint: t.timeZoneHint, error: errorAt('timeZone') };
  return (
    <div class="hours-zone">
      <Frame id={id} {...labelled}>
        <input
          {...stateOf(id, labelled)}
          type="text"
          dir="ltr"
          list={`${id}-zones`}
          autocomplete="off"
          spellcheck={false}
          value={hours.timeZone}
          onInput={(event) => set({ ...hours, timeZone: event.currentTarget.value })}
        />
      </Frame>
      <datalist id={`${id}-zones`}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </div>
  );
}

function Week({ hours, set, errorAt }: HoursProps) {
  const { hours: t } = useTeamTexts();
  const language = useLanguage();
  const [told, setTold] = useState('');
  return (
    <div class="hours-week">
      {DAYS.map((day) => {
        const name = dayName(day, language);
        return (
          <fieldset key={day} class="hours-day">
            <legend class="unseen">{t.day(name)}</legend>
            <span class="hours-name" aria-hidden="true">
              {name}
            </span>
            <Spans
              of={name}
              spans={hours.week[day]}
              errorAt={(at) =>
                errorAt(`week.${day}[${at}]`) ?? errorAt(`week.${day}[${at}][0]`) ?? errorAt(`week.${day}[${at}][1]`)
              }
              onChange={(spans) => set({ ...hours, week: { ...hours.week, [day]: spans } })}
            />
          </fieldset>
        );
      })}
      <div class="buttons">
        <button
          type="button"
          onClick={() => {
            set({ ...hours, week: copyMonday(hours.week) });
            setTold(t.copied);
          }}
        >
          {t.copy}
        </button>
        <p class="field-hint" role="status">
          {told}
        </p>
      </div>
      <p class="field-hint">{t.midnight}</p>
    </div>
  );
}
