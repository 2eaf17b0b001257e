/** The picture of the front page: a counter at dawn, islands and a volcano behind it. */
import { type Html, html } from '../html.ts';
import { motif } from './motif.ts';

export const hero = (
  title: string,
): Html => html`<svg class="hero-art" viewBox="0 0 640 480" role="img" aria-label="${title}" focusable="false" preserveAspectRatio="xMidYMid slice">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f2b880"/><stop offset=".6" stop-color="#f6d9b0"/><stop offset="1" stop-color="#fbeeda"/></linearGradient>
${motif('kawung', 'hero-kawung', '#5c3a1e')}</defs>
<rect width="640" height="480" fill="url(#sky)"/><circle cx="470" cy="150" r="62" fill="#fff6e5" opacity=".9"/>
<path d="M0 300L120 190q16-14 32 0l40 36 92-96q20-18 40 0l176 170z" fill="#4f6f62"/><path d="M268 146l16-16q20-18 40 0l18 18q-18 14-36 4t-38-6z" fill="#fbeeda" opacity=".8"/>
<path d="M0 320q120-70 250-18t240-8 150-14v120H0z" fill="#25463c"/><path d="M0 352q150-34 320-6t320-14v90H0z" fill="#1b352d"/>
<rect y="384" width="640" height="96" fill="#8a4a22"/><rect y="384" width="640" height="14" fill="#a8602f"/>
<path d="M300 398h150v82H300z" fill="#ead7b5"/><path d="M308 398h134v82H308z" fill="url(#hero-kawung)"/>
<g transform="translate(96 256)"><path d="M10 20h84l8 118H2z" fill="#d9a066"/><path d="M14 6h76l4 14H10z" fill="#7a2e1d"/><rect x="24" y="54" width="56" height="58" rx="6" fill="#fff8ec"/><ellipse cx="52" cy="82" rx="13" ry="18" transform="rotate(28 52 82)" fill="#7a2e1d"/></g>
<g transform="translate(214 286)"><rect width="62" height="104" rx="12" fill="#fff" opacity=".8"/><path d="M5 38h52v50q0 10-10 10H15q-10 0-10-10z" fill="#c5482a"/><rect x="-3" y="-8" width="68" height="18" rx="6" fill="#8c2a17"/></g>
<g transform="translate(478 270)"><path d="M34 0h30l-4 28q44 16 44 54 0 46-55 46T-6 82q0-38 44-54z" fill="#c66a3d"/><path d="M-4 74q52 16 106 0" stroke="#7b3a20" stroke-width="5" fill="none"/></g>
<g transform="translate(330 334)"><path d="M0 0h74v26q0 34-37 34T0 26z" fill="#fff8ec"/><path d="M74 8q26 0 22 20t-28 16" fill="none" stroke="#fff8ec" stroke-width="9"/><ellipse cx="37" rx="37" ry="8" fill="#3a2013"/><g fill="none" stroke="#fff8ec" stroke-width="5" stroke-linecap="round" opacity=".8"><path d="M26-16q-8-12 0-24t0-22"/><path d="M48-16q-8-12 0-24t0-22"/></g></g>
</svg>`;
