/** The script an owner pastes: one widget per page, however many tags; calls made before it loaded are made now. */
import type { LoadPanel, SapaApi, SapaEvent, SapaListener } from '../dock.ts';
import { createLauncher } from './launcher.ts';

declare const PANEL_FILE: string;
declare const ID_FILE: string;
declare const EN_FILE: string;
/** `Sapa = [['open'], ['on', 'message', listener]]` before the script is here. */
type Call = [method: keyof SapaApi, ...args: unknown[]];
declare global {
  interface Window {
    Sapa?: SapaApi | Call[] | undefined;
  }
}

const script = (document.currentScript ?? document.querySelector('script[data-site]')) as HTMLScriptElement;
const load: LoadPanel = async (dock) => {
  const file = (name: string) => import(/* @vite-ignore */ new URL(`widget/${name}`, script.src).href);
  const [{ mount }, { texts }] = await Promise.all([
    file(PANEL_FILE),
    file(dock.language === 'id' ? ID_FILE : EN_FILE),
  ]);
  return mount(dock, texts);
};

function start() {
  const calls = window.Sapa;
  if (calls && 'destroy' in calls) return;
  const sapa = createLauncher(script, load);
  const { destroy } = sapa;
  window.Sapa = sapa;
  sapa.destroy = () => {
    destroy();
    window.Sapa = undefined;
  };
  for (const [method, name, listener] of calls ?? []) sapa[method](name as SapaEvent, listener as SapaListener);
}

if (document.body) start();
else document.addEventListener('DOMContentLoaded', start);
