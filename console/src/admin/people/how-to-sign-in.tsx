/** How a new colleague gets a password today: by whoever runs the server. Says so, and has the line to give to them. */
import { useState } from 'preact/hooks';
import { usePeopleTexts } from './texts.ts';

export function HowToSignIn({ id }: { id: string }) {
  const { password: t } = usePeopleTexts();
  const [isCopied, setCopied] = useState(false);
  const line = t.line(id);
  return (
    <section class="section" aria-labelledby="password-title">
      <h3 id="password-title">{t.title}</h3>
      <p>{t.missing}</p>
      <div class="seed-line">
        <code dir="ltr">{line}</code>
        <button
          type="button"
          onClick={() =>
            void navigator.clipboard?.writeText(line).then(
              () => setCopied(true),
              // The line can still be marked and copied by hand.
              () => setCopied(false),
            )
          }
        >
          {t.copy}
        </button>
        <span role="status">{isCopied ? t.copied : ''}</span>
      </div>
      <p class="field-hint">
        {t.after} {t.unknown}
      </p>
    </section>
  );
}
