/** Origins whose pages may show the chat. A whole address that was pasted is cut to what counts, at a click. */
import { TextField } from '../../parts/fields.tsx';
import { ErrorText } from '../../parts/frame.tsx';
import { ListEditor } from '../../parts/list-editor.tsx';
import type { SiteProps } from '../site-props.ts';
import { useSitesTexts } from '../texts.ts';
import { originOf } from './origin.ts';

export function Origins({ site, change, errorAt }: SiteProps) {
  const { origins: t } = useSitesTexts();
  const problem = errorAt('origins');
  return (
    <section class="section" aria-label={t.title}>
      <ListEditor
        label={t.title}
        hint={t.hint}
        isSet
        items={site.origins}
        most={50}
        create={() => 'https://'}
        addLabel={t.add}
        nameOf={(origin) => origin || t.empty}
        onChange={(origins) => change((old) => ({ ...old, origins }))}
      >
        {(origin, set, at) => <Origin {...{ origin, at }} onChange={set} error={errorAt(`origins[${at}]`)} />}
      </ListEditor>
      {problem && <ErrorText error={problem} />}
      {site.origins.length === 0 && <p class="callout">{t.none}</p>}
    </section>
  );
}

interface Props {
  readonly origin: string;
  readonly at: number;
  readonly onChange: (origin: string) => void;
  readonly error: string | undefined;
}

function Origin({ origin, at, onChange, error }: Props) {
  const { origins: t } = useSitesTexts();
  const meant = originOf(origin);
  const isOther = meant !== undefined && meant !== origin;
  return (
    <div class="site-origin">
      <TextField
        label={t.address(at + 1)}
        isLabelUnseen
        type="url"
        isCode
        value={origin}
        placeholder="https://"
        error={isOther || error ? t.wrong : undefined}
        onChange={(text) => onChange(text.trim())}
      />
      {isOther && (
        <button type="button" onClick={() => onChange(meant)}>
          {t.fix(meant)}
        </button>
      )}
    </div>
  );
}
