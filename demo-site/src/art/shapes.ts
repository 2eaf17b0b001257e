/** The things on the shelf, each in two colours on a 320 × 320 field. */
import { type Html, html } from '../html.ts';
import type { Shape } from './drawing.ts';

type Draw = (colours: { readonly ink: string; readonly paper: string }) => Html;

const bag: Draw = ({ ink, paper }) => html`
<path d="M98 78h124l10 182q0 10-10 10H98q-10 0-10-10z" fill="${paper}"/>
<path d="M98 78h124l2 30H96z" fill="${ink}" opacity=".9"/><path d="M104 62h112l6 16H98z" fill="${ink}"/>
<path d="M222 78l10 182q0 10-10 10h-22l-6-192z" fill="#000" opacity=".08"/>
<rect x="116" y="136" width="88" height="92" rx="8" fill="#fff" opacity=".9"/>
<ellipse cx="160" cy="172" rx="20" ry="27" transform="rotate(28 160 172)" fill="${ink}"/>
<path d="M151 150q14 20 18 44" stroke="#fff" stroke-width="4" fill="none" stroke-linecap="round"/>
<path d="M132 212h56" stroke="${ink}" stroke-width="5" stroke-linecap="round" opacity=".55"/>`;

const jar: Draw = ({ ink, paper }) => html`
<rect x="100" y="96" width="120" height="172" rx="22" fill="#fff" opacity=".75"/>
<path d="M108 148h104v98q0 14-14 14h-76q-14 0-14-14z" fill="${paper}"/>
<g fill="${ink}" opacity=".55">${[
  [124, 164],
  [148, 158],
  [174, 166],
  [196, 160],
  [132, 244],
  [158, 250],
  [188, 244],
].map(([x, y]) => html`<circle cx="${x}" cy="${y}" r="6"/>`)}</g>
<rect x="96" y="74" width="128" height="30" rx="9" fill="${ink}"/><path d="M104 84h112" stroke="#fff" stroke-width="3" opacity=".35"/>
<rect x="118" y="178" width="84" height="54" rx="6" fill="#fffaf0"/>
<path d="M132 196h56M140 212h40" stroke="${ink}" stroke-width="5" stroke-linecap="round"/>
<path d="M112 118v132" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".5"/>`;

const sticks: Draw = ({ ink, paper }) => html`
<g transform="rotate(-14 160 170)">${[0, 1, 2, 3, 4].map(
  (index) =>
    html`<g><rect x="${98 + index * 25}" y="${66 + (index % 2) * 12}" width="24" height="196" rx="11" fill="${index % 2 ? ink : paper}"/><ellipse cx="${110 + index * 25}" cy="${76 + (index % 2) * 12}" rx="8" ry="5" fill="#000" opacity=".3"/></g>`,
)}
<path d="M88 160h146v20H88z" fill="#efe2c4"/><path d="M150 160l-24-26q-6 22 24 26zm12 0l24-26q6 22-24 26z" fill="#efe2c4"/></g>`;

const cup: Draw = ({ ink, paper }) => html`
<path d="M92 132h116v62q0 62-58 62t-58-62z" fill="${paper}"/>
<path d="M206 148q44-4 40 34t-50 34" fill="none" stroke="${paper}" stroke-width="15"/>
<ellipse cx="150" cy="132" rx="58" ry="14" fill="${ink}"/><ellipse cx="150" cy="134" rx="47" ry="9" fill="#2a160c"/>
<path d="M100 150q2 70 36 96" stroke="#fff" stroke-width="7" opacity=".25" fill="none" stroke-linecap="round"/>
<path d="M70 262h162" stroke="${ink}" stroke-width="11" stroke-linecap="round"/>
<g fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".75"><path d="M132 104q-12-18 0-34t0-30"/><path d="M166 104q-12-18 0-34t0-30"/></g>`;

const mortar: Draw = ({ ink, paper }) => html`
<path d="M72 170h176q-6 90-88 90t-88-90z" fill="${ink}"/><ellipse cx="160" cy="170" rx="88" ry="24" fill="${paper}"/>
<ellipse cx="160" cy="173" rx="68" ry="16" fill="#000" opacity=".35"/>
<path d="M120 176q16-14 40 0t44-2q-20 12-42 12t-42-10z" fill="#b3261e"/><circle cx="182" cy="172" r="6" fill="#5f8f3a"/>
<path d="M186 168L240 78q12-14 26-4t2 26l-64 74q-10 6-18-6z" fill="${paper}"/><path d="M240 84q-20 34-44 76" stroke="#fff" stroke-width="5" opacity=".25" fill="none"/>`;

const jug: Draw = ({ ink, paper }) => html`
<path d="M142 60h36l-4 46q58 24 58 84 0 76-72 76t-72-76q0-60 58-84z" fill="${paper}"/>
<path d="M222 152q42-8 46-42l14 4q-2 52-56 66z" fill="${paper}"/><path d="M136 52h48v14h-48z" fill="${ink}"/>
<path d="M94 176q66 22 132 0M90 200q70 24 140 0" stroke="${ink}" stroke-width="5" fill="none"/>
<g fill="${ink}">${[112, 136, 160, 184, 208].map((x) => html`<path d="M${x} 222l7 9-7 9-7-9z"/>`)}</g>
<path d="M112 150q-12 26-6 56" stroke="#fff" stroke-width="8" opacity=".3" fill="none" stroke-linecap="round"/>`;

const board: Draw = ({ ink, paper }) => html`
<g transform="rotate(9 160 160)"><path d="M142 30h36q8 0 8 8v40h24q16 0 16 16v148q0 16-16 16H110q-16 0-16-16V94q0-16 16-16h24V38q0-8 8-8z" fill="${paper}"/>
<circle cx="160" cy="52" r="8" fill="${ink}"/>
<g fill="none" stroke="${ink}" stroke-width="3.4" opacity=".45"><path d="M108 98q16 70 0 150M128 92q22 78 2 162M152 90q18 84 0 166M178 90q-12 80 4 166M204 94q-14 74 2 154"/></g></g>
<circle cx="206" cy="226" r="24" fill="#c0392b"/><path d="M206 204q8-14 18-12-4 12-18 12z" fill="#4c7a34"/><circle cx="198" cy="218" r="6" fill="#fff" opacity=".4"/>`;

const wok: Draw = ({ ink, paper }) => html`
<path d="M48 148h224q-8 106-112 106T48 148z" fill="${ink}"/><ellipse cx="160" cy="148" rx="112" ry="30" fill="${paper}"/>
<ellipse cx="160" cy="152" rx="94" ry="21" fill="#000" opacity=".3"/>
<path d="M48 146q-26-6-24-22t28-6M272 146q26-6 24-22t-28-6" fill="none" stroke="${ink}" stroke-width="11" stroke-linecap="round"/>
<path d="M98 150q20-14 38 0t36-2 46 4q-28 18-62 16t-58-18z" fill="#e9b44c"/><circle cx="134" cy="152" r="6" fill="#4c7a34"/><circle cx="186" cy="154" r="6" fill="#b3261e"/>
<g fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".7"><path d="M126 116q-12-18 0-34t0-28"/><path d="M160 112q-12-18 0-34t0-28"/><path d="M194 116q-12-18 0-34t0-28"/></g>`;

export const SHAPES: Readonly<Record<Shape, Draw>> = { bag, jar, sticks, cup, mortar, jug, board, wok };
