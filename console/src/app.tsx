/** Draws the screen the console is at, and keeps one desk for as long as one agent is signed in. */

import type { AgentView } from '@sapa/protocol';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Kept } from './admin/admin.tsx';
import { AdminDoor } from './admin/door.tsx';
import type { Entry } from './session/entry.ts';
import type { Desk } from './state/desk.ts';
import { supervises } from './state/supervise.ts';
import { BoardDoor } from './views/board/door.tsx';
import { useBoardPlace } from './views/board-route.ts';
import { DeskView } from './views/desk/desk.tsx';
import { Threshold } from './views/parts/threshold.tsx';
import { useSettingsPlace } from './views/settings-route.ts';
import { Setup } from './views/setup/setup.tsx';
import { SignIn } from './views/sign-in/sign-in.tsx';
import { DeskContext, type Ui, UiContext, useTexts } from './views/ui.ts';

interface Props {
  readonly entry: Entry;
  readonly ui: Ui;
  /** Builds the desk of an agent, with its line not yet opened. */
  readonly deskOf: (agent: AgentView, onRefused: () => void) => Desk;
}

export function App({ entry, ui, deskOf }: Props) {
  useLayoutEffect(() => {
    document.documentElement.lang = ui.language.value;
  }, [ui.language.value]);
  return (
    <UiContext.Provider value={ui}>
      <Screen entry={entry} deskOf={deskOf} />
    </UiContext.Provider>
  );
}

function Screen({ entry, deskOf }: Omit<Props, 'ui'>) {
  const phase = entry.phase.value;
  switch (phase.at) {
    case 'checking':
      return <Waiting />;
    case 'unreachable':
      return <Unreachable onRetry={() => void entry.check()} />;
    case 'setup':
      return <Setup token={phase.token} setup={entry.setup} onLeave={() => void entry.toSignIn()} />;
    case 'signIn':
      return <SignIn isSetupNeeded={phase.isSetupNeeded} signIn={entry.signIn} />;
    case 'desk':
      return <AtDesk key={phase.agent.id} agent={phase.agent} entry={entry} deskOf={deskOf} />;
  }
}

function AtDesk({ agent, entry, deskOf }: Omit<Props, 'ui'> & { agent: AgentView }) {
  const desk = useMemo(() => deskOf(agent, () => void entry.lost()), [agent, entry, deskOf]);
  useEffect(() => {
    desk.line.open();
    return () => desk.close();
  }, [desk]);
  const place = useSettingsPlace();
  const isAtBoard = useBoardPlace() && supervises(desk.me.value);
  const kept = useRef<Kept>({});
  useEffect(() => () => kept.current.forget?.(), []);
  const signOut = () => void entry.signOut();
  const isInSettings = place && desk.me.value.role === 'admin';
  return (
    <DeskContext.Provider value={desk}>
      {isInSettings ? (
        <AdminDoor place={place} kept={kept.current} />
      ) : isAtBoard ? (
        <BoardDoor onSignOut={signOut} />
      ) : (
        <DeskView onSignOut={signOut} />
      )}
    </DeskContext.Provider>
  );
}

function Waiting() {
  return <p class="waiting">{useTexts().loading}</p>;
}

function Unreachable({ onRetry }: { onRetry: () => void }) {
  const t = useTexts();
  return (
    <Threshold title={t.product} lead={t.unreachable}>
      <button type="button" class="primary wide" onClick={onRetry}>
        {t.tryAgain}
      </button>
    </Threshold>
  );
}
