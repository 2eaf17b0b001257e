/** What can be said about the setup form before the server is asked, and which field the server's answer belongs to. Pure. */
import type { Texts } from '../../i18n/index.ts';
import type { Problem } from '../../session/api.ts';

export const SETUP_FIELDS = ['name', 'email', 'password', 'website'] as const;
export type SetupField = (typeof SETUP_FIELDS)[number];
export type SetupForm = Readonly<Record<SetupField, string>>;
export type SetupErrors = Readonly<Partial<Record<SetupField, string>>>;

const PASSWORD_CHARS = 10;

const isWebsite = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const isWrong: Readonly<Record<SetupField, (value: string) => boolean>> = {
  name: (value) => value.trim() === '',
  email: (value) => !/^\S+@\S+\.\S+$/.test(value.trim()),
  password: (value) => value.length < PASSWORD_CHARS,
  website: (value) => value.trim() !== '' && !isWebsite(value.trim()),
};

const messageOf = (field: SetupField, t: Texts): string =>
  ({ name: t.setup.needName, email: t.setup.badEmail, password: t.setup.shortPassword, website: t.setup.badWebsite })[
    field
  ];

const errorsFor = (fields: readonly SetupField[], t: Texts): SetupErrors =>
  Object.fromEntries(fields.map((field) => [field, messageOf(field, t)]));

export const checkSetup = (form: SetupForm, t: Texts): SetupErrors =>
  errorsFor(
    SETUP_FIELDS.filter((field) => isWrong[field](form[field])),
    t,
  );

/** @returns no errors when the problems name no field of the form */
export const errorsOf = (problems: readonly Problem[], t: Texts): SetupErrors =>
  errorsFor(
    SETUP_FIELDS.filter((field) => problems.some(({ path }) => path === field)),
    t,
  );
