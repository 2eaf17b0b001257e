/** How the chat looks on a site, and the words it begins with. */
import type { Language, Look } from '@sapa/protocol';
import { LANGUAGES } from '@sapa/protocol';
import { NumberField, SelectField, TextField } from '../../parts/fields.tsx';
import { PickMany } from '../../parts/pick-many.tsx';
import { Switch } from '../../parts/switch.tsx';
import { usePartTexts } from '../../parts/texts.ts';
import { TwoLanguages } from '../../parts/two-languages.tsx';
import type { SiteProps } from '../site-props.ts';
import { useLookTexts } from '../texts.ts';
import { AccentField } from './accent-field.tsx';
import { IconField } from './icon-field.tsx';

export function LookPart(props: SiteProps) {
  return (
    <>
      <Colours {...props} />
      <Place {...props} />
      <Launcher {...props} />
      <Words {...props} />
      <People {...props} />
      <About {...props} />
    </>
  );
}

const setter =
  ({ change }: SiteProps) =>
  (part: Partial<Look>) =>
    change((old) => ({ ...old, look: { ...old.look, ...part } }));

const choices = <Value extends string>(names: Readonly<Record<Value, string>>) =>
  (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }));

function Colours(props: SiteProps) {
  const t = useLookTexts();
  const { site, errorAt } = props;
  const set = setter(props);
  return (
    <section class="section" aria-labelledby="site-colours">
      <h3 id="site-colours">{t.colours}</h3>
      <AccentField value={site.look.accent} error={errorAt('look.accent')} onChange={(accent) => set({ accent })} />
      <SelectField
        label={t.scheme}
        value={site.look.scheme}
        options={choices(t.schemes)}
        onChange={(scheme) => set({ scheme })}
      />
    </section>
  );
}

function Place(props: SiteProps) {
  const t = useLookTexts();
  const { look } = props.site;
  const set = setter(props);
  const number = (name: 'x' | 'y' | 'radius', max: number) => (
    <NumberField
      label={t[name]}
      min={0}
      max={max}
      value={look[name]}
      error={props.errorAt(`look.${name}`)}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <section class="section" aria-labelledby="site-place">
      <h3 id="site-place">{t.place}</h3>
      <SelectField
        label={t.corner}
        value={look.corner}
        options={choices(t.corners)}
        onChange={(corner) => set({ corner })}
      />
      <div class="fields site-numbers">
        {number('x', 200)}
        {number('y', 200)}
        {number('radius', 24)}
      </div>
    </section>
  );
}

function Launcher(props: SiteProps) {
  const t = useLookTexts();
  const { site, errorAt } = props;
  const set = setter(props);
  return (
    <section class="section" aria-labelledby="site-launcher">
      <h3 id="site-launcher">{t.launcher}</h3>
      <TwoLanguages
        label={t.label}
        hint={t.labelHint}
        max={30}
        value={site.look.label}
        error={errorAt('look.label')}
        errorOf={(language) => errorAt(`look.label.${language}`)}
        onChange={(label) => set({ label })}
      />
      <IconField value={site.look.icon} error={errorAt('look.icon')} onChange={(icon) => set({ icon })} />
    </section>
  );
}

function Words({ site, change, errorAt }: SiteProps) {
  const t = useLookTexts();
  const pair = (field: 'title' | 'greeting') => ({
    value: { id: site.texts.id[field], en: site.texts.en[field] },
    errorOf: (language: Language) => errorAt(`texts.${language}.${field}`),
    onChange: ({ id = '', en = '' }: { id?: string; en?: string }) =>
      change((old) => ({
        ...old,
        texts: { id: { ...old.texts.id, [field]: id }, en: { ...old.texts.en, [field]: en } },
      })),
  });
  return (
    <section class="section" aria-labelledby="site-words">
      <h3 id="site-words">{t.texts}</h3>
      <TwoLanguages label={t.heading} max={60} placeholderOf={() => site.name} {...pair('title')} />
      <TwoLanguages label={t.greeting} hint={t.greetingHint} rows={3} max={1_000} {...pair('greeting')} />
    </section>
  );
}

function People({ site, change }: SiteProps) {
  const t = useLookTexts();
  return (
    <section class="section" aria-labelledby="site-people">
      <h3 id="site-people">{t.people}</h3>
      <Switch
        label={t.showNames}
        hint={t.showNamesHint}
        isOn={site.showAgentNames}
        onChange={(showAgentNames) => change((old) => ({ ...old, showAgentNames }))}
      />
      <SelectField
        label={t.rating}
        value={site.rating}
        options={choices(t.ratings)}
        onChange={(rating) => change((old) => ({ ...old, rating }))}
      />
    </section>
  );
}

function About({ site, change, errorAt }: SiteProps) {
  const t = useLookTexts();
  const parts = usePartTexts();
  return (
    <section class="section" aria-labelledby="site-about">
      <h3 id="site-about">{t.about}</h3>
      <TextField
        label={t.name}
        hint={t.nameHint}
        max={80}
        value={site.name}
        error={errorAt('name')}
        onChange={(name) => change((old) => ({ ...old, name }))}
      />
      <PickMany
        label={t.languages}
        options={LANGUAGES.map((value) => ({ value, label: parts.languages[value] }))}
        chosen={site.languages}
        error={errorAt('languages')}
        onChange={(languages) => change((old) => ({ ...old, languages }))}
      />
    </section>
  );
}
