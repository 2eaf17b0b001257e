/** Says that somebody waits too long, to those who do not see the board: at most every quarter of a minute. */
import type { BoardView } from '@sapa/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { lateOf, newlyLate } from '../../state/board.ts';
import { departmentName } from '../../state/names.ts';
import { useDesk, useLanguage } from '../ui.ts';
import { useBoardTexts } from './texts.ts';

const QUIET_MS = 15_000;

export function News({ board }: { board: BoardView }) {
  const t = useBoardTexts();
  const desk = useDesk();
  const language = useLanguage();
  const [text, setText] = useState('');
  // What is late already as the board opens can be read there.
  const told = useRef({ late: lateOf(board), at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    const after = lateOf(board);
    const news = newlyLate(told.current.late, after);
    const now = desk.clock.peek();
    if (news.length > 0 && now - told.current.at < QUIET_MS) return;
    told.current = { late: after, at: news.length > 0 ? now : told.current.at };
    const name = (id: (typeof news)[number]) => departmentName(desk.directory.peek(), id, language);
    if (news.length > 0) setText(news.map((id) => t.nowLate(name(id), after.get(id) ?? 0)).join('. '));
  }, [board, desk, language, t]);
  return (
    <p class="unseen" role="status">
      {text}
    </p>
  );
}
