/** The test bench: a visitor's words, and everything the bot makes of them. */
import type { SiteKey } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import '../../styles/admin-bench.css';
import type { Draft } from '../draft.ts';
import { SelectField, TextArea } from '../parts/fields.tsx';
import { problemText } from '../parts/problem-text.ts';
import { usePartTexts } from '../parts/texts.ts';
import { ProblemLink } from '../problem-link.tsx';
import { Result } from './result.tsx';
import { useBenchTexts } from './texts.ts';
import { type Heard, useExplained } from './use-explained.ts';

/** @param item words to begin with */
export function BenchScreen({ draft, item }: { draft: Draft; item?: string | undefined }) {
  const t = useBenchTexts();
  const settings = draft.settings.value;
  const [text, setText] = useState(item ?? '');
  const [site, setSite] = useState<SiteKey | undefined>(settings.sites[0]?.key);
  const isUnsaved = draft.changed.value.some((part) => part.startsWith('bot.'));
  const heard = useExplained(text, site, isUnsaved ? settings.bot : undefined);
  return (
    <div class="screen bench">
      <header class="screen-head">
        <h2>{t.title}</h2>
        <p class="lead">{t.lead}</p>
      </header>
      <div class="bench-columns">
        <section class="section">
          <TextArea
            label={t.message}
            hint={isUnsaved ? t.unsaved : t.saved}
            placeholder={t.placeholder}
            value={text}
            rows={3}
            max={8_000}
            onChange={setText}
          />
          {settings.sites.length > 1 && (
            <SelectField
              label={t.site}
              value={site ?? ''}
              options={settings.sites.map(({ key, name }) => ({ value: key as string, label: name }))}
              onChange={(key) => setSite(key as SiteKey)}
            />
          )}
          <Samples onPick={setText} />
        </section>
        <section class="section bench-result" aria-label={t.result} aria-live="polite">
          <Outcome heard={heard} draft={draft} />
        </section>
      </div>
    </div>
  );
}

function Samples({ onPick }: { onPick: (text: string) => void }) {
  const t = useBenchTexts();
  return (
    <div class="bench-samples">
      <p class="field-hint">{t.samples}</p>
      <div class="buttons">
        {t.sample.map((text) => (
          <button key={text} type="button" onClick={() => onPick(text)}>
            {text}
          </button>
        ))}
      </div>
    </div>
  );
}

function Outcome({ heard, draft }: { heard: Heard; draft: Draft }) {
  const t = useBenchTexts();
  const words = usePartTexts();
  switch (heard.at) {
    case 'nothing':
      return <p class="muted">{t.empty}</p>;
    case 'failed':
      return <p class="callout danger">{t.failed}</p>;
    case 'invalid':
      return (
        <p class="callout">
          {t.invalid} <ProblemLink path={heard.problem?.path ?? ''} settings={draft.settings.value} />{' '}
          {problemText(heard.problem?.message ?? '', words)}
        </p>
      );
    case 'heard':
      return <Result explained={heard.explained} turn={heard.turn} draft={draft} />;
  }
}
