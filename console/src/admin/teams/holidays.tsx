/** Days that are not as the week says: a date, what for, and hours of their own or none. */

import { useId } from 'preact/hooks';
import { useLanguage } from '../../views/ui.ts';
import { withOptional } from '../flows/edit-steps.ts';
import { TextField } from '../parts/fields.tsx';
import { Frame, stateOf } from '../parts/frame.tsx';
import { ListEditor } from '../parts/list-editor.tsx';
import type { HoursProps } from './hours-fields.tsx';
import { Spans } from './spans.tsx';
import { useTeamTexts } from './texts.ts';
import { blankHoliday } from './week-hours.ts';

export function Holidays({ hours, set, errorAt }: HoursProps) {
  const { hours: t } = useTeamTexts();
  const language = useLanguage();
  const nameOf = (date: string) =>
    Number.isNaN(Date.parse(date))
      ? t.holiday(date)
      : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
  return (
    <ListEditor
      label={t.holidays}
      hint={t.holidaysHint}
      isSet
      most={400}
      items={hours.holidays}
      create={() => blankHoliday('')}
      addLabel={t.addHoliday}
      nameOf={({ date, name }) => [nameOf(date), name].filter(Boolean).join(', ')}
      onChange={(holidays) => set({ ...hours, holidays })}
    >
      {(day, change, at) => (
        <div class="holiday">
          <DateField
            label={t.date}
            value={day.date}
            error={errorAt(`holidays[${at}].date`) ?? errorAt(`holidays[${at}]`)}
            onChange={(date) => change({ ...day, date })}
          />
          <TextField
            label={t.holidayName}
            max={80}
            value={day.name ?? ''}
            error={errorAt(`holidays[${at}].name`)}
            onChange={(name) => change(withOptional(day, 'name', name === '' ? undefined : name))}
          />
          <Spans
            of={nameOf(day.date)}
            spans={day.spans}
            errorAt={(span) => errorAt(`holidays[${at}].spans[${span}]`)}
            onChange={(spans) => change({ ...day, spans })}
          />
        </div>
      )}
    </ListEditor>
  );
}

interface DateProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (date: string) => void;
}

function DateField({ value, onChange, ...labelled }: DateProps) {
  const id = useId();
  return (
    <Frame id={id} {...labelled}>
      <input
        {...stateOf(id, labelled)}
        type="date"
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Frame>
  );
}
