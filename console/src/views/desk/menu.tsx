/** What is rarely needed: language, sound, keys, signing out. A popover of the browser's own closes by itself. */
import { LANGUAGES } from '@sapa/protocol';
import { useRef } from 'preact/hooks';
import { textsOf } from '../../i18n/index.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { settingsHash } from '../settings-route.ts';
import { useDesk, useTexts, useUi } from '../ui.ts';

export function Menu({ onSignOut }: { onSignOut: () => void }) {
  const t = useTexts();
  const ui = useUi();
  const desk = useDesk();
  const panel = useRef<HTMLDivElement>(null);
  const { id, name, email, role } = desk.me.value;
  return (
    <div class="menu">
      <button
        type="button"
        class="icon-button keys-button"
        aria-label={t.menu.keys}
        title={`${t.menu.keys} (?)`}
        onClick={() => desk.show('keys')}
      >
        ?
      </button>
      <button type="button" class="menu-button" aria-label={t.menu.open(name)} popovertarget="agent-menu">
        <Avatar id={id} name={name} />
      </button>
      <div id="agent-menu" class="menu-panel" popover="auto" ref={panel}>
        <p class="menu-who">
          <strong dir="auto">{name}</strong>
          <span>{email}</span>
        </p>
        <LanguageChoice />
        <label class="menu-row">
          <Icon name="sound" />
          {t.menu.sound}
          <input
            type="checkbox"
            checked={ui.hasSound.value}
            onChange={(event) => ui.setSound(event.currentTarget.checked)}
          />
        </label>
        <button
          type="button"
          class="menu-row"
          onClick={() => {
            panel.current?.hidePopover();
            desk.show('keys');
          }}
        >
          <Icon name="keys" />
          {t.menu.keys}
          <kbd>?</kbd>
        </button>
        {role === 'admin' && (
          <a class="menu-row" href={settingsHash()}>
            <Icon name="bot" />
            {t.menu.settings}
          </a>
        )}
        <button type="button" class="menu-row" onClick={onSignOut}>
          <Icon name="leave" />
          {t.menu.signOut}
        </button>
      </div>
    </div>
  );
}

function LanguageChoice() {
  const ui = useUi();
  const t = useTexts();
  return (
    <div class="menu-row" role="radiogroup" aria-label={t.language}>
      <Icon name="globe" />
      {t.language}
      <span class="segments">
        {LANGUAGES.map((language) => (
          <label key={language} title={textsOf(language).languageName}>
            <input
              type="radio"
              name="language"
              aria-label={textsOf(language).languageName}
              checked={ui.language.value === language}
              onChange={() => ui.setLanguage(language)}
            />
            {language.toUpperCase()}
          </label>
        ))}
      </span>
    </div>
  );
}
