/** The way to the live board: fetched when a supervisor first goes there. Agents never download it. */
import { doorTo } from '../parts/door.tsx';
import type { BoardProps } from './board.tsx';

export const BoardDoor = doorTo<BoardProps>(() => import('./board.tsx').then(({ Board }) => Board));
