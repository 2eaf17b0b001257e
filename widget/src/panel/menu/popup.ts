/** Above the composer: what shows there, keys and clicks, and where the focus was. Kept with its chat; knows no texts. */
import type { Chat } from '../chat.ts';

type Face = 'list' | 'mail' | 'emoji';

export interface Popup {
  readonly face: Face;
  /** What went wrong. */
  readonly note?: string | undefined;
  show(face: Face): void;
  say(note: string | undefined): void;
  /** The focus goes back to what opened it. */
  close(): void;
  readonly ref: (place: HTMLElement | null) => void;
}

const popups = new WeakMap<Chat, Popup>();

export function popupOf(chat: Chat): Popup {
  const popup = popups.get(chat) ?? createPopup(chat);
  popups.set(chat, popup);
  return popup;
}

function createPopup(chat: Chat): Popup {
  const { root } = chat.dock;
  let face: Face = 'list';
  let note: string | undefined;
  let place: HTMLElement | null = null;
  let listening: AbortController | undefined;

  const items = () => [...(place?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
  function close() {
    root.querySelector<HTMLElement>('.more')?.focus();
    chat.set({ isMenuOpen: false });
  }
  function outside({ target }: Event) {
    const at = target as Element;
    // What opened it closes it by itself.
    if (!place?.parentElement?.contains(at) && !at.closest('.more')) chat.set({ isMenuOpen: false });
  }
  function onKey(event: KeyboardEvent) {
    const { key } = event;
    const all = items();
    const at = all.indexOf(root.activeElement as HTMLElement);
    const next: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    if (key === 'Escape') close();
    else if (face === 'list' && key === 'Tab') return chat.set({ isMenuOpen: false });
    else if (face === 'list' && key in next) all.at((next[key] as number) % all.length)?.focus();
    else return;
    // Not the chat's Escape, and no scrolling.
    event.preventDefault();
    event.stopPropagation();
  }
  return {
    get face() {
      return face;
    },
    get note() {
      return note;
    },
    show(next) {
      face = next;
      note = undefined;
      chat.repaint();
      // After the repaint.
      if (next === 'list') queueMicrotask(() => items()[0]?.focus());
    },
    say(next) {
      note = next;
      chat.repaint();
    },
    close,
    ref(next) {
      place = next;
      listening?.abort();
      listening = undefined;
      if (next) {
        listening = new AbortController();
        root.addEventListener('pointerdown', outside, listening);
        next.addEventListener('keydown', onKey, listening);
        items()[0]?.focus();
      } else {
        face = 'list';
        note = undefined;
      }
    },
  };
}
