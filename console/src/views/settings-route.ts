/** The addresses of the settings: `#/settings/<screen>`, and `#/settings/<screen>/<item>` for one thing on a screen. */
import { useEffect, useState } from 'preact/hooks';

const PREFIX = '#/settings';
export const SETTINGS_SCREENS = [
  ...(['knowledge', 'flows', 'triggers', 'idle', 'connections', 'bench'] as const),
  ...(['routing', 'teams', 'people', 'sites'] as const),
] as const;
export type SettingsScreen = (typeof SETTINGS_SCREENS)[number];

export interface SettingsPlace {
  readonly screen: SettingsScreen;
  /** Such as the id of a knowledge entry. */
  readonly item?: string;
}

export const settingsHash = (screen: SettingsScreen = 'knowledge', item?: string): string =>
  `${PREFIX}/${screen}${item === undefined ? '' : `/${encodeURIComponent(item)}`}`;

/** @returns undefined for addresses of the desk; an unknown screen is the first one */
export function settingsIn(hash: string): SettingsPlace | undefined {
  if (hash !== PREFIX && !hash.startsWith(`${PREFIX}/`)) return undefined;
  const [name, item] = hash.slice(PREFIX.length + 1).split('/');
  const screen = SETTINGS_SCREENS.find((each) => each === name) ?? 'knowledge';
  const known = item && unescaped(item);
  return known ? { screen, item: known } : { screen };
}

/** Follows the address. */
export function useSettingsPlace(): SettingsPlace | undefined {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onHash = () => setHash(location.hash);
    onHash();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return settingsIn(hash);
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // Somebody typed half an escape: no item.
    return undefined;
  }
}
