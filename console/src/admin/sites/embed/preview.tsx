/** A page of the server's own with the chat on it, as the draft has it look: on a wide screen or a phone, light or dark. */
import type { Language, Site } from '@sapa/protocol';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLanguage } from '../../../views/ui.ts';
import type { Draft } from '../../draft.ts';
import { Views } from '../../parts/views.tsx';
import { useSitesTexts } from '../texts.ts';
import { previewPath } from './tag.ts';

interface Props {
  readonly draft: Draft;
  readonly site: Site;
  readonly isKnown: boolean;
}

const SIZES = { desktop: { width: 1_024, height: 720 }, phone: { width: 360, height: 640 } } as const;
type Size = keyof typeof SIZES;
type Scheme = 'light' | 'dark';
const SETTLES_MS = 400;

export function Preview({ draft, site, isKnown }: Props) {
  const { preview: t } = useSitesTexts();
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(site.languages.includes(own) ? own : (site.languages[0] ?? own));
  const [size, setSize] = useState<Size>('phone');
  const [scheme, setScheme] = useState<Scheme>('light');
  const path = useSettled(previewPath(site, language, scheme));
  const saves = useSaves(draft);
  const choice = <Value extends string>(names: Readonly<Record<Value, string>>, values: readonly Value[]) =>
    values.map((value) => ({ value, label: names[value] }));
  return (
    <aside class="section site-preview" aria-labelledby="site-preview">
      <header>
        <h3 id="site-preview">{t.title}</h3>
        {isKnown && (
          <a href={previewPath(site, language)} target="_blank" rel="noreferrer">
            {t.test}
          </a>
        )}
      </header>
      <div class="site-preview-tools">
        <Views label={t.size} views={choice<Size>(t.sizes, ['phone', 'desktop'])} shown={size} onShow={setSize} />
        <Views
          label={t.scheme}
          views={choice<Scheme>(t.schemes, ['light', 'dark'])}
          shown={scheme}
          onShow={setScheme}
        />
        {site.languages.length > 1 && (
          <Views
            label={t.language}
            views={choice<Language>(t.languages, site.languages)}
            shown={language}
            onShow={setLanguage}
          />
        )}
      </div>
      {isKnown ? <Page key={`${path} ${saves}`} {...{ path, size, scheme }} /> : <p class="callout">{t.notSaved}</p>}
      <p class="field-hint">{t.hint}</p>
    </aside>
  );
}

/** Drawn anew for every address: a page that was left would stand in the way of Back. */
function Page({ path, size, scheme }: { path: string; size: Size; scheme: Scheme }) {
  const { preview: t } = useSitesTexts();
  const { width, height } = SIZES[size];
  const { place, scale } = useScale(width);
  return (
    <div class="site-page" data-scheme={scheme} ref={place} style={{ blockSize: `${Math.ceil(height * scale)}px` }}>
      <iframe
        title={t.frame}
        src={path}
        style={{ inlineSize: `${width}px`, blockSize: `${height}px`, transform: `scale(${scale})` }}
      />
    </div>
  );
}

/** @returns by how much a page so wide has to shrink to fit, never grown */
function useScale(width: number) {
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(width);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => setRoom(element.clientWidth || width);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [width]);
  return { place, scale: Math.min(1, room / width) };
}

/** A value once it has stopped changing. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** How often was saved since: the page may say something else now. */
function useSaves({ done }: Draft): number {
  const count = useRef(0);
  const last = useRef(done.value);
  if (done.value !== last.current) {
    last.current = done.value;
    if (done.value?.what === 'saved') count.current += 1;
  }
  return count.current;
}
