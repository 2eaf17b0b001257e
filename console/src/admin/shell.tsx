/** What stands around every settings screen: the way back, the list of screens, the save bar. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../views/parts/icon.tsx';
import { hashOf } from '../views/route.ts';
import { type SettingsPlace, type SettingsScreen, settingsHash } from '../views/settings-route.ts';
import { useDesk } from '../views/ui.ts';
import { BenchScreen } from './bench/bench.tsx';
import { ConnectionsScreen } from './connections/connections.tsx';
import type { Draft } from './draft.ts';
import { FlowsScreen } from './flows/flows.tsx';
import { IdleScreen } from './idle/idle.tsx';
import { KnowledgeScreen } from './knowledge/knowledge.tsx';
import { Glyph, type GlyphName } from './parts/glyph.tsx';
import { PeopleScreen } from './people/people.tsx';
import { screenOf } from './problem-place.ts';
import { RoutingScreen } from './routing/routing.tsx';
import { SaveBar } from './save-bar.tsx';
import { SitesScreen } from './sites/sites.tsx';
import { TeamsScreen } from './teams/teams.tsx';
import { useShellTexts } from './texts.ts';
import { TriggersScreen } from './triggers/triggers.tsx';

const GLYPHS: Readonly<Record<SettingsScreen, GlyphName>> = {
  knowledge: 'book',
  flows: 'flow',
  triggers: 'bolt',
  idle: 'clock',
  connections: 'plug',
  bench: 'bench',
  routing: 'route',
  teams: 'team',
  people: 'people',
  sites: 'site',
};

/** In the order of the list: where the chat is, what the bot does, then who answers what it does not. */
const GROUPS = {
  pages: ['sites'],
  bot: ['knowledge', 'flows', 'triggers', 'idle', 'connections', 'bench'],
  staff: ['routing', 'teams', 'people'],
} as const satisfies Readonly<Record<string, readonly SettingsScreen[]>>;

export function Shell({ draft, place }: { draft: Draft; place: SettingsPlace }) {
  const t = useShellTexts();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useSaveKey(draft);
  useEffect(() => {
    const wasFirst = isFirst.current;
    isFirst.current = false;
    // The screen has shown a thing of its own already, or what was followed is still there.
    if (main.current?.contains(document.activeElement)) return;
    main.current?.scrollTo?.({ top: 0 });
    // Going on by keyboard starts at what is new, not at the list one came from.
    if (!wasFirst) main.current?.focus({ preventScroll: true });
  }, [place.screen, place.item]);
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
      {(['pages', 'bot', 'staff'] as const).map((group) => (
        <ul key={group} aria-label={t.group[group]}>
          {GROUPS[group].map((screen) => (
            <li key={screen}>
              <a
                href={settingsHash(screen)}
                aria-current={screen === current ? 'page' : undefined}
                data-wrong={draft.problems.value.some(({ path }) => screenOf(path) === screen) || undefined}
              >
                <Glyph name={GLYPHS[screen]} />
                {t.screen[screen]}
              </a>
            </li>
          ))}
        </ul>
      ))}
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
    case 'routing':
      return <RoutingScreen draft={draft} item={place.item} />;
    case 'teams':
      return <TeamsScreen draft={draft} item={place.item} />;
    case 'people':
      return <PeopleScreen draft={draft} item={place.item} />;
    case 'sites':
      return <SitesScreen draft={draft} item={place.item} />;
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
