/** The script an owner pastes: one widget per page, however many tags; calls made before it loaded are made now. */
import type { LoadPanel, Mount, SapaApi, SapaCall } from '../dock.ts';
import type { Catalogue } from '../panel/i18n/catalogue.ts';
import { createLauncher } from './launcher.ts';

declare global {
  interface Window {
    /** `Sapa = [['open'], ['on', 'message', listener]]` before the script is here. */
    Sapa?: SapaApi | SapaCall[] | undefined;
  }
}
const load: LoadPanel = (dock) =>
  Promise.all([dock.fetch<{ mount: Mount }>('panel'), dock.fetch<{ texts: Catalogue }>(dock.language)]).then(
    ([{ mount }, { texts }]) => mount(dock, texts),
  );

function begin(script: HTMLScriptElement | null, calls: Window['Sapa']) {
  // Another tag was first; or this is a machine, which has nobody to talk for.
  if ((calls && 'destroy' in calls) || /bot[/;)]|crawl|spider/i.test(navigator.userAgent)) return;
  // No tag with a site: the selector found none, or the tag that runs says none.
  if (!script?.dataset.site) {
    // biome-ignore lint/suspicious/noConsole: the only place to tell the site's owner.
    return console.error('Sapa: no data-site');
  }
  window.Sapa = createLauncher(script, load);
  calls?.forEach(window.Sapa.push);
}

begin((document.currentScript as HTMLScriptElement) ?? document.querySelector('script[data-site]'), window.Sapa);
