/** What stands around every settings screen: the way back, the list of screens, the save bar. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../views/parts/icon.tsx';
import { hashOf } from '../views/route.ts';
import { SETTINGS_SCREENS, type SettingsPlace, type SettingsScreen, settingsHash } from '../views/settings-route.ts';
import { useDesk } from '../views/ui.ts';
import { BenchScreen } from './bench/bench.tsx';
import { ConnectionsScreen } from './connections/connections.tsx';
import type { Draft } from './draft.ts';
import { FlowsScreen } from './flows/flows.tsx';
import { IdleScreen } from './idle/idle.tsx';
import { KnowledgeScreen } from './knowledge/knowledge.tsx';
import { Glyph, type GlyphName } from './parts/glyph.tsx';
import { partsOf } from './problem-place.ts';
import { SaveBar } from './save-bar.tsx';
import { useShellTexts } from './texts.ts';
import { TriggersScreen } from './triggers/triggers.tsx';

const GLYPHS: Readonly<Record<SettingsScreen, GlyphName>> = {
  knowledge: 'book',
  flows: 'flow',
  triggers: 'bolt',
  idle: 'clock',
  connections: 'plug',
  bench: 'bench',
};
export function Shell({ draft, place }: { draft: Draft; place: SettingsPlace }) {
  const t = useShellTexts();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useSaveKey(draft);
  useEffect(() => {
    const wasFirst = isFirst.current;
    isFirst.current = false;
    // The screen has shown a thing of its own already.
    if (main.current?.contains(document.activeElement)) return;
    main.current?.scrollTo?.({ top: 0 });
    // Going on by keyboard starts at the new screen, not at the list one came from.
    if (!wasFirst) main.current?.focus({ preventScroll: true });
  }, [place.screen]);
  return (
    <div class="admin">
      <header class="admin-head">
        <BackLink />
        <h1>{t.title}</h1>
      </header>
      <Screens draft={draft} current={place.screen} />
      <main class="admin-main" ref={main} tabIndex={-1} aria-label={t.screen[place.screen]}>
        <Screen draft={draft} place={place} />
      </main>
      <SaveBar draft={draft} />
    </div>
  );
}

function BackLink() {
  const t = useShellTexts();
  const desk = useDesk();
  const waiting = desk.lists.value.offers.items.length;
  return (
    <a class="button admin-back" href={hashOf(desk.selected.value)}>
      <Icon name="back" />
      <span>{t.back}</span>
      {waiting > 0 && (
        <span class="count" role="img" aria-label={t.offers(waiting)} title={t.offers(waiting)}>
          {waiting}
        </span>
      )}
    </a>
  );
}

function Screens({ draft, current }: { draft: Draft; current: SettingsScreen }) {
  const t = useShellTexts();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the list is a row to be swiped.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav class="admin-nav" aria-label={t.screens} ref={nav}>
      <ul>
        {SETTINGS_SCREENS.map((screen) => (
          <li key={screen}>
            <a
              href={settingsHash(screen)}
              aria-current={screen === current ? 'page' : undefined}
              data-wrong={partsOf(screen).some((path) => draft.hasProblemsIn(path)) || undefined}
            >
              <Glyph name={GLYPHS[screen]} />
              {t.screen[screen]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Screen({ draft, place }: { draft: Draft; place: SettingsPlace }) {
  switch (place.screen) {
    case 'knowledge':
      return <KnowledgeScreen draft={draft} item={place.item} />;
    case 'flows':
      return <FlowsScreen draft={draft} />;
    case 'triggers':
      return <TriggersScreen draft={draft} item={place.item} />;
    case 'idle':
      return <IdleScreen draft={draft} />;
    case 'connections':
      return <ConnectionsScreen draft={draft} />;
    case 'bench':
      return <BenchScreen key={place.item} draft={draft} item={place.item} />;
  }
}

function useSaveKey(draft: Draft) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's')
        return;
      event.preventDefault();
      void draft.save();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [draft]);
}
