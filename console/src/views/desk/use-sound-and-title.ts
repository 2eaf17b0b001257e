/** Makes the tab say how much waits, and a short sound for what is new. */
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { textsOf } from '../../i18n/index.ts';
import type { Desk } from '../../state/desk.ts';
import type { Lists } from '../../state/lists.ts';
import { type Sound, soundFor, titleFor } from '../../state/notice.ts';
import { useUi } from '../ui.ts';

export function useSoundAndTitle(desk: Desk): void {
  const ui = useUi();
  useEffect(() => {
    let before: Lists | undefined;
    const stop = effect(() => {
      const lists = desk.lists.value;
      document.title = titleFor(lists, textsOf(ui.language.value).product);
      // What the first welcome brings is not news.
      const sound = before && soundFor(before, lists);
      if (desk.state.value.welcome) before = lists;
      if (sound && ui.hasSound.value) play(sound);
    });
    return () => {
      stop();
      document.title = titleFor(undefined, textsOf(ui.language.value).product);
    };
  }, [desk, ui]);
}

const TONES: Readonly<Record<Sound, readonly number[]>> = { offer: [587, 880], message: [740] };
const TONE_S = 0.14;
let audio: AudioContext | undefined;

/** Browsers keep it silent until the agent has touched the page once; that is fine. */
function play(sound: Sound): void {
  if (typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  const { currentTime, destination } = audio;
  for (const [at, frequency] of TONES[sound].entries()) {
    const start = currentTime + at * TONE_S;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.12, start + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + TONE_S * 2);
    tone.connect(volume).connect(destination);
    tone.start(start);
    tone.stop(start + TONE_S * 2);
  }
}
