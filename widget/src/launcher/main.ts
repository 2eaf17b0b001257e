/** The script an owner pastes: one widget per page, however many tags; calls made before it loaded are made now. */
import type { Language } from '@sapa/protocol';
import type { LoadPanel, SapaApi, SapaEvent, SapaListener } from '../dock.ts';
import { createLauncher } from './launcher.ts';

/** The changing part of the names in `widget/`. */
declare const HASHES: Record<'panel' | Language, string>;
/** `Sapa = [['open'], ['on', 'message', listener]]` before the script is here. */
type Call = [method: keyof SapaApi, ...args: unknown[]];
declare global {
  interface Window {
    Sapa?: SapaApi | Call[] | undefined;
  }
}

const script = (document.currentScript ?? document.querySelector('script[data-site]')) as HTMLScriptElement;
const load: LoadPanel = async (dock) => {
  const fetched = (file: keyof typeof HASHES) =>
    import(/* @vite-ignore */ `${new URL(`widget/${file}-${HASHES[file]}.js`, script.src)}`);
  const [{ mount }, { texts }] = await Promise.all([fetched('panel'), fetched(dock.language)]);
  return mount(dock, texts);
};

function start() {
  const calls = window.Sapa;
  if (calls && 'destroy' in calls) return;
  // No tag with a site: the selector found none, or the tag that runs says none.
  if (!script?.dataset.site) {
    // biome-ignore lint/suspicious/noConsole: the only place to tell the site's owner.
    return console.error('Sapa: no data-site');
  }
  const sapa = createLauncher(script, load);
  window.Sapa = sapa;
  for (const [method, name, listener] of calls ?? []) {
    if (method in sapa) sapa[method](name as SapaEvent, listener as SapaListener);
    // biome-ignore lint/suspicious/noConsole: a mistake of the page, told to who writes it.
    else console.warn('Sapa:', method);
  }
}

if (document.body) start();
else document.addEventListener('DOMContentLoaded', start);
