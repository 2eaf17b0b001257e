/** Line icons of the settings, on the desk's 20 px grid. Apart from the desk's, which everybody downloads. */
const PATHS = {
  plus: 'M10 4.500v11M4.500 10h11',
  remove: 'M4.500 6h11M8 6V4.500h4V6M6 6l.700 9.500h6.600L14 6',
  up: 'm5.500 12 4.500-4.500 4.500 4.500',
  down: 'm5.500 8 4.500 4.500L14.500 8',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4ZM12.500 12.500 16 16',
  book: 'M4.500 4.500h5c.500 0 .500.500.500 1v10M15.500 4.500h-5c-.500 0-.500.500-.500 1M4.500 4.500v10h4.500c1 0 1 1 1 1s0-1 1-1h4.500v-10',
  flow: 'M4 4h4.500v4H4zM11.500 12H16v4h-4.500zM8.500 6H13c1 0 1 .500 1 1v5',
  bolt: 'M11 3.500 5 11.500h4.500L9 16.500l6-8h-4.500l.500-5Z',
  clock: 'M10 3.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13ZM10 6.500V10l2.500 1.500',
  plug: 'M7 3.500v3.500M13 3.500v3.500M5 7h10v2a5 5 0 0 1-10 0V7ZM10 14v3',
  bench: 'M8 3.500h4M9 3.500v4.500l-4 7c-.500 1 0 1.500 1 1.500h8c1 0 1.500-.500 1-1.500l-4-7V3.500M7 12h6',
  route:
    'M5 3.500v13M5 9.500h5c3 0 5-1.500 5-5M12.500 6.500 15 4l2 2.500M12.500 13.500h4M14.500 11.500l2 2-2 2M5 13.500h8',
  team: 'M3.500 16.500v-9l6.500-4 6.500 4v9ZM8 16.500v-4h4v4M7 9h.100M13 9h.100M10 9h.100',
  people:
    'M7.500 4a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5ZM3 16c0-3 2-4.500 4.500-4.500S12 13 12 16M13 5a2.200 2.200 0 1 1 0 4.200M14 11.700c2 .300 3.200 1.700 3.200 4.300',
  site: 'M3.500 4.500h13v11h-13zM3.500 7.500h13M10.500 13a2.500 2 0 0 1 0-4h2a2.500 2 0 0 1 0 4l-2 1v-1',
  upload: 'M10 13V4.500M6.500 8 10 4.500 13.500 8M4.500 12.500v3h11v-3',
  download: 'M10 4v8.500M6.500 9 10 12.500 13.500 9M4.500 12.500v3h11v-3',
  next: 'm7.500 4.500 5.500 5.500-5.500 5.500',
} as const;

export type GlyphName = keyof typeof PATHS;

export function Glyph({ name, size = 18 }: { name: GlyphName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
