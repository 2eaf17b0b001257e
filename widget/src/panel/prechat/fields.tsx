/** One question of the form before the chat, with room to say at it what is wrong. Views only. */
import type { DepartmentView } from '@sapa/protocol';
import type { ComponentChildren } from 'preact';
import type { RareCatalogue } from '../i18n/rare-catalogue.ts';
import { linked } from '../links.tsx';
import { type Asked, CONSENT, DEPARTMENT, isEmail } from './answers.ts';

const idOf = (name: string) => `pre-${name}`;
export const hintOf = (name: string) => `${idOf(name)}-why`;

const Hint = ({ name }: { name: string }) => <small id={hintOf(name)} class="why" role="alert" />;
const Star = () => <i aria-hidden="true">*</i>;

interface FieldProps {
  readonly asked: Asked;
  readonly start: string | undefined;
  readonly words: RareCatalogue;
}

export function Field({ asked, start, words }: FieldProps) {
  const { field, label, required } = asked;
  return (
    <>
      <label for={idOf(field)}>
        <span>
          <bdi>{label}</bdi>
          {required && <Star />}
        </span>
        <Control asked={asked} start={start} words={words} />
      </label>
      <Hint name={field} />
    </>
  );
}

const COMPLETES: Readonly<Record<string, 'name' | 'email' | 'tel'>> = { name: 'name', email: 'email', phone: 'tel' };
/** The server takes no more. */
const LENGTHS: Readonly<Record<string, number>> = { name: 100, email: 254 };

function Control({ asked, start, words }: FieldProps) {
  const { field, kind, options = [], required } = asked;
  const common = { id: idOf(field), name: field, required, dir: 'auto', 'aria-describedby': hintOf(field) } as const;
  if (kind === 'choice')
    return (
      <select {...common}>
        <option value="">{words.choose}</option>
        {options.map((option) => (
          <option key={option} selected={option === start}>
            {option}
          </option>
        ))}
      </select>
    );
  const about = isEmail(asked) ? 'email' : kind === 'phone' ? 'phone' : field;
  const text = { ...common, defaultValue: start, maxLength: LENGTHS[about] ?? 500 };
  if (kind === 'long') return <textarea {...text} rows={3} />;
  // One name for all: the types know each by itself.
  const type = (about === 'email' ? 'email' : about === 'phone' ? 'tel' : 'text') as 'text';
  return <input {...text} type={type} autocomplete={COMPLETES[about] ?? 'on'} />;
}

interface DepartmentsProps {
  readonly departments: readonly DepartmentView[];
  readonly picked: string | undefined;
  readonly words: RareCatalogue;
  /** Said of one that is closed. */
  readonly away: string;
}

export const Departments = ({ departments, picked, words, away }: DepartmentsProps) => (
  <>
    <div role="radiogroup" aria-label={words.department} aria-required="true" aria-describedby={hintOf(DEPARTMENT)}>
      <span aria-hidden="true">
        {words.department}
        <Star />
      </span>
      {departments.map(({ id, name, open, agents }) => (
        <label key={id} class="tick">
          <input type="radio" name={DEPARTMENT} value={id} defaultChecked={id === picked} />
          <b dir="auto">{name}</b>
          <small>{open ? !!agents && words.here(`${agents}`) : away}</small>
        </label>
      ))}
    </div>
    <Hint name={DEPARTMENT} />
  </>
);

export const Consent = ({ text, isGiven }: { text: string; isGiven: boolean }): ComponentChildren => (
  <>
    <label class="tick">
      <input type="checkbox" name={CONSENT} defaultChecked={isGiven} required aria-describedby={hintOf(CONSENT)} />
      <span dir="auto">
        {linked(text)}
        <Star />
      </span>
    </label>
    <Hint name={CONSENT} />
  </>
);
