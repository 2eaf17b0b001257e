/** The live board for as long as something that needs it is on the screen; nothing for agents. */
import type { BoardView } from '@sapa/protocol';
import { useEffect } from 'preact/hooks';
import { supervises } from '../../state/supervise.ts';
import { useDesk } from '../ui.ts';

export function useBoard(): BoardView | undefined {
  const desk = useDesk();
  const isAllowed = supervises(desk.me.value);
  useEffect(() => (isAllowed ? desk.watch.look() : undefined), [desk, isAllowed]);
  return desk.watch.board.value;
}
