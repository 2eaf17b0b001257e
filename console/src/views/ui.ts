/** What every screen can reach: the language, the desk (once signed in), and this device's memory. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '@sapa/protocol';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Texts, textsOf } from '../i18n/index.ts';
import type { Shelf } from '../session/shelf.ts';
import type { Desk } from '../state/desk.ts';
import type { Naming } from '../state/skills.ts';

export interface Ui {
  readonly language: ReadonlySignal<Language>;
  readonly hasSound: ReadonlySignal<boolean>;
  setLanguage(language: Language): void;
  setSound(isOn: boolean): void;
}

export function createUi(shelf: Shelf, preferred: Language): Ui {
  const language = signal(shelf.get<Language>('language', preferred));
  const hasSound = signal(shelf.get('sound', true));
  return {
    language,
    hasSound,
    setLanguage(next) {
      language.value = next;
      shelf.set('language', next);
    },
    setSound(isOn) {
      hasSound.value = isOn;
      shelf.set('sound', isOn);
    },
  };
}

export const UiContext = createContext<Ui | undefined>(undefined);
export const DeskContext = createContext<Desk | undefined>(undefined);

export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new Error('a view was drawn outside UiContext');
  return ui;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a view of the desk was drawn outside DeskContext');
  return desk;
}

export const useTexts = (): Texts => textsOf(useUi().language.value);
export const useLanguage = (): Language => useUi().language.value;
/** How people, departments and skills are called here. */
export const useNaming = (): Naming => ({
  t: useTexts(),
  language: useLanguage(),
  directory: useDesk().directory.value,
});
