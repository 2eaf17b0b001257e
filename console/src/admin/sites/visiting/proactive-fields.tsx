/** What a proactive message says, and when. */
import { LANGUAGES } from '@sapa/protocol';
import { SelectField, TextField } from '../../parts/fields.tsx';
import { OptionalNumber } from '../../parts/optional-number.tsx';
import { PickMany } from '../../parts/pick-many.tsx';
import { usePartTexts } from '../../parts/texts.ts';
import { TwoLanguages } from '../../parts/two-languages.tsx';
import { useVisitingTexts } from '../texts.ts';
import { withVisits, withWhen } from './proactive-edit.ts';
import type { RuleProps } from './proactive-rule.tsx';

export function RuleFields(props: RuleProps) {
  const { proactive: t } = useVisitingTexts();
  const { rule, onChange, errorAt } = props;
  return (
    <div class="site-rule-fields">
      <TextField
        label={t.name}
        hint={t.nameHint}
        max={80}
        value={rule.name}
        error={errorAt('name')}
        onChange={(name) => onChange({ ...rule, name })}
      />
      <TwoLanguages
        label={t.text}
        rows={2}
        max={300}
        value={rule.text}
        error={errorAt('text')}
        errorOf={(language) => errorAt(`text.${language}`)}
        onChange={(text) => onChange({ ...rule, text })}
      />
      <fieldset class="site-when">
        <legend>{t.when}</legend>
        <WhereAndHowLong {...props} />
        <Who {...props} />
      </fieldset>
    </div>
  );
}

function WhereAndHowLong({ rule, onChange, errorAt }: RuleProps) {
  const { proactive: t } = useVisitingTexts();
  const parts = usePartTexts();
  const { when } = rule;
  return (
    <div class="fields">
      <TextField
        label={t.url}
        hint={t.urlHint}
        mark={parts.optional}
        isCode
        max={300}
        value={when.url ?? ''}
        error={errorAt('when.url')}
        onChange={(url) => onChange(withWhen(rule, { url: url || undefined }))}
      />
      <OptionalNumber
        label={t.seconds}
        value={when.seconds}
        error={errorAt('when.seconds')}
        onChange={(seconds) => onChange(withWhen(rule, { seconds }))}
      />
      <OptionalNumber
        label={t.scroll}
        value={when.scroll}
        error={errorAt('when.scroll')}
        onChange={(scroll) => onChange(withWhen(rule, { scroll }))}
      />
    </div>
  );
}

function Who({ rule, onChange, errorAt }: RuleProps) {
  const { proactive: t } = useVisitingTexts();
  const parts = usePartTexts();
  const { when } = rule;
  return (
    <>
      <div class="fields">
        <OptionalNumber
          label={t.from}
          hint={t.visitsHint}
          value={when.visits?.from}
          error={errorAt('when.visits.from')}
          onChange={(from) => onChange(withVisits(rule, { from }))}
        />
        <OptionalNumber
          label={t.to}
          value={when.visits?.to}
          error={errorAt('when.visits.to') ?? errorAt('when.visits')}
          onChange={(to) => onChange(withVisits(rule, { to }))}
        />
        <SelectField
          label={t.hours}
          value={when.hours ?? 'any'}
          options={[
            { value: 'any', label: t.anyHours },
            { value: 'open', label: t.hour.open },
            { value: 'closed', label: t.hour.closed },
          ]}
          onChange={(hours) => onChange(withWhen(rule, { hours: hours === 'any' ? undefined : hours }))}
        />
      </div>
      <PickMany
        label={t.languages}
        hint={t.languagesHint}
        options={LANGUAGES.map((value) => ({ value, label: parts.languages[value] }))}
        chosen={when.languages ?? []}
        error={errorAt('when.languages')}
        onChange={(languages) => onChange(withWhen(rule, { languages: languages.length > 0 ? languages : undefined }))}
      />
    </>
  );
}
