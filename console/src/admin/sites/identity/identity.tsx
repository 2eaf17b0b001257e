/** Who vouches for visitors: the secret of a site, and how its server and its pages use it. */
import { useState } from 'preact/hooks';
import { Snippet } from '../../../views/parts/snippet.tsx';
import { Views } from '../../parts/views.tsx';
import type { SiteProps } from '../site-props.ts';
import { useSitesTexts } from '../texts.ts';
import { SIGNING, type SigningLanguage, TELLING } from './examples.ts';
import { Secret } from './secret.tsx';

export function IdentityPart(props: SiteProps) {
  const { identity: t } = useSitesTexts();
  return (
    <>
      <section class="section" aria-labelledby="site-identity">
        <h3 id="site-identity">{t.title}</h3>
        <p>{t.lead}</p>
        <Secret {...props} />
      </section>
      <Signing />
      <section class="section" aria-labelledby="site-telling">
        <h3 id="site-telling">{t.tell}</h3>
        <p>{t.tellText}</p>
        <Snippet text={TELLING} label={t.tell} />
      </section>
    </>
  );
}

function Signing() {
  const { identity: t } = useSitesTexts();
  const [shown, setShown] = useState<SigningLanguage>('node');
  return (
    <section class="section" aria-labelledby="site-signing">
      <h3 id="site-signing">{t.sign}</h3>
      <p>{t.signText}</p>
      <Views
        label={t.language}
        views={(Object.keys(SIGNING) as SigningLanguage[]).map((value) => ({ value, label: SIGNING[value].name }))}
        shown={shown}
        onShow={setShown}
      />
      <Snippet text={SIGNING[shown].code} label={SIGNING[shown].name} />
    </section>
  );
}
