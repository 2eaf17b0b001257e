/** The live board as the server tells it, asked for only while somebody looks at it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { BoardView, Signal } from '@sapa/protocol';

export interface BoardWatch {
  /** The newest; undefined until the first one, and when nobody looks. */
  readonly board: ReadonlySignal<BoardView | undefined>;
  /** Somebody looks. @returns how to say that they do not any more */
  look(): () => void;
  receive(signal: Signal): void;
  /** A new welcome: the server has forgotten who looks. What was known stays until it is told anew. */
  welcomed(): void;
}

/** @param send false when the line is down; it is sent again when welcomed */
export function createBoardWatch(send: (frame: { t: 'watch'; board: boolean }) => boolean): BoardWatch {
  const board = signal<BoardView | undefined>(undefined);
  let lookers = 0;
  const tell = () => void send({ t: 'watch', board: lookers > 0 });

  return {
    board,
    look() {
      lookers += 1;
      if (lookers === 1) tell();
      let isLooking = true;
      return () => {
        if (!isLooking) return;
        isLooking = false;
        lookers -= 1;
        if (lookers > 0) return;
        tell();
        board.value = undefined;
      };
    },
    receive(arrived) {
      if (arrived.type === 'board' && lookers > 0) board.value = arrived.board;
    },
    welcomed: () => lookers > 0 && tell(),
  };
}
