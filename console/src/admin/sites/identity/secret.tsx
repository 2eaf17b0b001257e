/**
 * A site's secret: made here by chance, shown whole until the page is left, then as a mask that goes back as it came. Replacing and
 * removing ask first where one is in force.
 */
import { useState } from 'preact/hooks';
import { Snippet } from '../../../views/parts/snippet.tsx';
import { isMasked } from '../../connections/masked.ts';
import { ErrorText } from '../../parts/frame.tsx';
import { RemoveDialog } from '../../parts/remove-dialog.tsx';
import type { SiteProps } from '../site-props.ts';
import { useSitesTexts } from '../texts.ts';
import { secretFrom } from './examples.ts';

type Doing = 'replace' | 'remove';

export function Secret({ site, change, errorAt }: SiteProps) {
  const { identity: t } = useSitesTexts();
  const [made, setMade] = useState<string>();
  const [asking, setAsking] = useState<Doing>();
  const secret = site.identity?.secret;
  const problem = errorAt('identity.secret') ?? errorAt('identity');
  function make() {
    const next = secretFrom((bytes) => crypto.getRandomValues(bytes));
    setMade(next);
    change((old) => ({ ...old, identity: { secret: next } }));
  }
  const remove = () => change(({ identity: _gone, ...rest }) => rest);
  const act = (doing: Doing) => (doing === 'replace' ? make() : remove());
  // What was never in force can go without a word.
  const ask = (doing: Doing) => (isMasked(secret) ? setAsking(doing) : act(doing));
  return (
    <>
      {secret === undefined ? <p class="site-empty">{t.off}</p> : <Shown secret={secret} made={made} />}
      {problem && <ErrorText error={problem} />}
      <div class="buttons" role="status">
        {secret === undefined ? (
          <button type="button" class="primary" onClick={make}>
            {t.make}
          </button>
        ) : (
          <>
            <button type="button" onClick={() => ask('replace')}>
              {t.replace}
            </button>
            <button type="button" onClick={() => ask('remove')}>
              {t.remove}
            </button>
          </>
        )}
      </div>
      {asking && (
        <RemoveDialog
          title={asking === 'replace' ? t.replaceTitle : t.removeTitle}
          yes={asking === 'replace' ? t.replace : t.remove}
          onClose={() => setAsking(undefined)}
          onRemove={() => act(asking)}
        >
          <p>{asking === 'replace' ? t.replaceText : t.removeText}</p>
        </RemoveDialog>
      )}
    </>
  );
}

function Shown({ secret, made }: { secret: string; made: string | undefined }) {
  const { identity: t } = useSitesTexts();
  // Saved meanwhile, it is masked there and still whole here.
  const whole = made !== undefined && (secret === made || endsAlike(secret, made)) ? made : undefined;
  if (whole === undefined && isMasked(secret))
    return (
      <p>
        <code class="site-mask">{secret}</code> {t.kept}
      </p>
    );
  return (
    <>
      <Snippet text={whole ?? secret} label={t.secret} />
      <p class="callout">{t.once}</p>
    </>
  );
}

const endsAlike = (mask: string, secret: string) => isMasked(mask) && mask.length > 4 && secret.endsWith(mask.slice(4));
