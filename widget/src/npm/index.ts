/**
 * `@sapa/widget`: puts the script tag on the page for those who build with a bundler. The widget itself always comes from your
 * server, so that both are of one version; what is here is the tag and the types.
 */
import type { SapaApi } from './api.ts';

export type * from './api.ts';

export interface MountOptions {
  /** Where your Sapa server is, such as `https://chat.example.com`. */
  readonly server: string;
  /** Public key of the site. */
  readonly site: string;
  readonly lang?: string;
  /** `#rrggbb` */
  readonly accent?: string;
  readonly corner?: 'end' | 'start';
  readonly scheme?: 'auto' | 'light' | 'dark';
  /** From the corner, pixels. */
  readonly x?: number;
  readonly y?: number;
  /** Of the panel's corners, pixels. */
  readonly radius?: number;
  /** Beside the bubble's glyph. */
  readonly label?: string;
  /** SVG path data, 24 × 24. */
  readonly icon?: string;
  /** The site may speak first. */
  readonly proactive?: boolean;
  /** Name and digest of a launcher that never changes, as `/widget/version.json` says them. */
  readonly launcher?: string;
  readonly integrity?: string;
}

/** The widget on the page, and how many want it there. */
interface Shared {
  readonly options: string;
  readonly here: Promise<SapaApi>;
  holders: number;
}
let shared: Shared | undefined;

/**
 * One widget per page, however many ask for it: it goes when the last of them destroys theirs. Asked for with other options, it is
 * taken away and put there anew.
 * @returns rejects when the script cannot be loaded; then it may be called again
 */
export function mount(options: MountOptions): Promise<SapaApi> {
  const wanted = JSON.stringify(options);
  if (shared?.options !== wanted) shared = { options: wanted, here: replace(shared, options), holders: 0 };
  const mine = shared;
  mine.holders += 1;
  return mine.here.then(
    (sapa) => held(mine, sapa),
    (error: unknown) => {
      forget(mine);
      throw error;
    },
  );
}

function forget(mine: Shared): void {
  if (shared === mine) shared = undefined;
}

async function replace(before: Shared | undefined, options: MountOptions): Promise<SapaApi> {
  if (!before) return insert(options);
  const sapa = await before.here.catch(() => undefined);
  await sapa?.destroy();
  return insert(options);
}

/** The same widget, destroyed once by each who has it; by the last of them really. */
function held(mine: Shared, sapa: SapaApi): SapaApi {
  let isHeld = true;
  return {
    ...sapa,
    destroy(how) {
      if (isHeld) mine.holders -= 1;
      isHeld = false;
      if (mine.holders > 0 || shared !== mine) return undefined;
      forget(mine);
      return sapa.destroy(how);
    },
  };
}

function insert({ server, launcher, integrity, ...rest }: MountOptions): Promise<SapaApi> {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined && value !== false) script.dataset[name] = value === true ? '' : `${value}`;
  script.async = true;
  script.src = new URL(launcher ? `/widget/${launcher}` : '/widget.js', server).href;
  if (integrity) {
    script.integrity = integrity;
    script.crossOrigin = 'anonymous';
  }
  return new Promise((resolve, reject) => {
    const here = () => resolve(globals().Sapa as SapaApi);
    script.onload = () => (isApi(globals().Sapa) ? here() : globals().Sapa?.push(['on', 'ready', here]));
    script.onerror = () => {
      script.remove();
      reject(new Error(`Sapa: ${script.src} cannot be loaded`));
    };
    document.head.append(script);
  });
}

const globals = () => window as { readonly Sapa?: Pick<SapaApi, 'push'> };
const isApi = (value: object | undefined): boolean => value !== undefined && 'destroy' in value;
