/** The live board of those who supervise: a row per department, a row per agent, and what can be done about who waits. */
import { useRef, useState } from 'preact/hooks';
import '../../styles/board.css';
import '../../styles/board-rows.css';
import { Lines } from '../desk/lines.tsx';
import { Notices } from '../desk/notices.tsx';
import { TopBar } from '../desk/top-bar.tsx';
import { useSoundAndTitle } from '../desk/use-sound-and-title.ts';
import { useBoard } from '../dialogs/use-board.ts';
import { useDesk, useTexts } from '../ui.ts';
import { Agents } from './agents.tsx';
import { Departments } from './departments.tsx';
import { BoardDialogs } from './dialogs.tsx';
import { News } from './news.tsx';
import { createPlace } from './place.ts';
import { useBoardTexts } from './texts.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export interface BoardProps {
  readonly onSignOut: () => void;
}

export function Board({ onSignOut }: BoardProps) {
  const t = useBoardTexts();
  const { loading } = useTexts();
  const desk = useDesk();
  const board = useBoard();
  const [place] = useState(createPlace);
  const main = useRef<HTMLElement>(null);
  useSoundAndTitle(desk);
  useBoardKeys(desk, place, main);
  useKeptFocus(main);
  return (
    <div class="board-desk">
      <TopBar onSignOut={onSignOut} />
      <Lines />
      <main class="board" ref={main}>
        <h1>{t.title}</h1>
        {board ? (
          <>
            <Departments board={board} place={place} />
            <Agents board={board} place={place} />
            <p class="board-keys">{t.keys}</p>
            <News board={board} />
          </>
        ) : (
          <p class="muted" role="status">
            {loading}
          </p>
        )}
      </main>
      <Notices />
      <BoardDialogs place={place} />
    </div>
  );
}
