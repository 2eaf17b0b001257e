/** The page around the chat: title, moves from page to page, sound, notifications. As `env.ts`, it touches browser globals. */
// biome-ignore-all lint/style/noRestrictedGlobals: what env.ts is for all that is always needed, this is for what goes on around a conversation.

export interface Note {
  readonly title: string;
  readonly body: string;
  /** A new one takes the place of the one before. */
  readonly tag: string;
  readonly onClick: () => void;
}

export interface Around {
  readonly document: Document;
  /** Calls back when the address may have changed, or the page is shown or hidden. Returns how to stop. */
  onMove(run: () => void): () => void;
  /** Two soft notes; nothing before the visitor has touched the page. */
  chime(): void;
  /** Returns how to take it back; nothing where the visitor has not allowed it. */
  notify(note: Note): () => void;
  /** Gives back what sound has taken. */
  hush(): void;
}

/** Hertz and seconds: E5, then B5. */
const NOTES = [
  [659.25, 0],
  [987.77, 0.13],
] as const;
const LOUDNESS = 0.07;
const RINGS_S = 0.5;
/** What the panel's build calls otherwise where it stands as a name. */
const WIRE = 'connect';

export function createAround(): Around {
  let audio: AudioContext | undefined;
  return {
    document,
    onMove(run) {
      const stop = new AbortController();
      // Never by patching the page's history: where nobody tells, a click may have been a move.
      const { navigation } = window as { navigation?: EventTarget };
      navigation?.addEventListener('currententrychange', run, stop);
      for (const name of ['popstate', 'hashchange', ...(navigation ? [] : ['click'])])
        addEventListener(name, run, stop);
      document.addEventListener('visibilitychange', run, stop);
      return () => stop.abort();
    },
    chime() {
      if (navigator.userActivation && !navigator.userActivation.hasBeenActive) return;
      audio ??= new AudioContext();
      const on = audio;
      void on.resume().then(() => ring(on));
    },
    notify({ title, body, tag, onClick }) {
      try {
        if (Notification.permission !== 'granted') return () => {};
        const note = new Notification(title, { body, tag });
        note.onclick = () => {
          focus();
          note.close();
          onClick();
        };
        return () => note.close();
      } catch {
        // There are none here, or only a service worker may show them.
        return () => {};
      }
    },
    hush: () => void audio?.close(),
  };
}

function ring(audio: AudioContext): void {
  for (const [pitch, after] of NOTES) {
    const at = audio.currentTime + after;
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + RINGS_S);
    tone[WIRE](loudness)[WIRE](audio.destination);
    tone.start(at);
    tone.stop(at + RINGS_S);
  }
}
