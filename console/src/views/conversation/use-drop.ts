/** Files dropped anywhere on the conversation go beside the reply; where they cannot, they do not replace the page either. */
import type { ConversationId } from '@sapa/protocol';
import { useRef, useState } from 'preact/hooks';
import { useDesk } from '../ui.ts';

type Drag = DragEvent & { currentTarget: EventTarget | null };

/** @param takes whether files can be sent here now */
export function useDrop(conversation: ConversationId, takes: boolean) {
  const desk = useDesk();
  const [isOver, setOver] = useState(false);
  // Every element inside tells of its own coming and going.
  const depth = useRef(0);
  const move = (by: 1 | -1) => {
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  const onFiles = (handle: (event: Drag) => void) => (event: Drag) => {
    if (event.dataTransfer?.types.includes('Files')) handle(event);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: onFiles(() => move(1)),
      onDragLeave: onFiles(() => move(-1)),
      onDragOver: onFiles((event) => {
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = takes ? 'copy' : 'none';
      }),
      onDrop: onFiles((event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        if (!takes || !event.dataTransfer) return;
        desk.tray.add(conversation, [...event.dataTransfer.files]);
        desk.compose('reply');
      }),
    },
  };
}
