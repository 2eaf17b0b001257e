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

let mounted: Promise<SapaApi> | undefined;

/**
 * One widget per page: called again, it gives the one that is there, or on its way.
 * @returns rejects when the script cannot be loaded; then it may be called again
 */
export function mount(options: MountOptions): Promise<SapaApi> {
  const mine = mounted ?? insert(options).then(watched);
  mounted = mine;
  mine.catch(forget);
  return mine;
}

const forget = () => {
  mounted = undefined;
};

/** Destroyed, it may be mounted anew. */
function watched(sapa: SapaApi): SapaApi {
  const { destroy } = sapa;
  sapa.destroy = (how) => {
    forget();
    return destroy(how);
  };
  return sapa;
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
