/** Who gets an answer: on which sites, and when. */
import type { KnowledgeEntry, Site } from '@sapa/protocol';
import { SelectField } from '../parts/fields.tsx';
import { ErrorText } from '../parts/frame.tsx';
import { useKnowledgeTexts } from './texts.ts';

interface Props {
  readonly entry: KnowledgeEntry;
  readonly sites: readonly Site[];
  readonly error: string | undefined;
  readonly onChange: (change: Partial<KnowledgeEntry>) => void;
}
const HOURS = ['always', 'open', 'closed'] as const;

export function Audience({ entry, sites, error, onChange }: Props) {
  const t = useKnowledgeTexts();
  const chosen = sites.filter(({ key }) => entry.sites === undefined || entry.sites.includes(key));
  /** Every site is said by naming none, so that it is for a new site too. */
  function toggle(site: Site, isOn: boolean) {
    const next = sites.filter((each) => (each.key === site.key ? isOn : chosen.includes(each))).map(({ key }) => key);
    if (next.length > 0) onChange({ sites: next.length === sites.length ? undefined : next });
  }
  return (
    <fieldset class="fieldset audience">
      <legend>{t.form.audience}</legend>
      {sites.length > 1 && (
        <div class="site-choices">
          <p class="field-hint">{entry.sites ? t.form.onSites : t.form.allSites}</p>
          {sites.map((site) => (
            <label key={site.key} class="check">
              <input
                type="checkbox"
                checked={chosen.includes(site)}
                // The last one stays: an answer for nobody is a deleted one.
                disabled={chosen.length === 1 && chosen.includes(site)}
                onChange={(event) => toggle(site, event.currentTarget.checked)}
              />
              <span dir="auto">{site.name}</span>
            </label>
          ))}
          {error && <ErrorText error={error} />}
        </div>
      )}
      <SelectField
        label={t.form.hours}
        value={entry.hours}
        options={HOURS.map((value) => ({ value, label: t.form.hour[value] }))}
        onChange={(hours) => onChange({ hours })}
      />
    </fieldset>
  );
}
