/** Sound and notifications, as the visitor wants them, on this site: `life/` reads them. Both are off until asked for. */
import type { Chat } from '../chat.ts';

export const SOUND = ':sound';
export const NOTIFY = ':notify';

export const isOn = ({ storage }: Chat, key: string): boolean => !!storage.get(key);

const toggle = (chat: Chat, key: string) => {
  chat.storage.set(key, isOn(chat, key) ? undefined : '1');
  chat.repaint();
};

export const toggleSound = (chat: Chat): void => toggle(chat, SOUND);

/** @returns false: the browser does not let us */
export async function toggleNotify(chat: Chat): Promise<boolean> {
  if (!isOn(chat, NOTIFY)) {
    // biome-ignore lint/style/noRestrictedGlobals: what env.ts is for all that is always needed, this is for the menu.
    const permission = await Notification.requestPermission();
    if (permission !== 'granted') return false;
  }
  toggle(chat, NOTIFY);
  return true;
}
