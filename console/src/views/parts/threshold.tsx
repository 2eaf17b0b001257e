/** The page before the desk: mark, one card, and the language. */
import { LANGUAGES } from '@sapa/protocol';
import type { ComponentChildren } from 'preact';
import { textsOf } from '../../i18n/index.ts';
import { useTexts, useUi } from '../ui.ts';
import { Mark } from './mark.tsx';

interface Props {
  readonly title: string;
  readonly lead: string;
  /** False where the screen itself asks for the language. */
  readonly hasLanguages?: boolean;
  readonly children: ComponentChildren;
}

export function Threshold({ title, lead, hasLanguages = true, children }: Props) {
  return (
    <main class="threshold">
      <div class="threshold-card">
        <Mark />
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </div>
      {hasLanguages && <LanguageLinks />}
    </main>
  );
}

function LanguageLinks() {
  const ui = useUi();
  const t = useTexts();
  return (
    <fieldset class="language-links">
      <legend class="unseen">{t.language}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          class="quiet"
          lang={language}
          aria-pressed={ui.language.value === language}
          onClick={() => ui.setLanguage(language)}
        >
          {textsOf(language).languageName}
        </button>
      ))}
    </fieldset>
  );
}
