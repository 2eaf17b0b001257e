/** Line icons on a 20 px grid, drawn in the colour of the text around them. They are decoration: names belong to the button. */
const PATHS = {
  back: 'M12.5 4.5 7 10l5.500 5.500',
  send: 'M3.500 10 16.500 4 12 16.500l-2.500-5.500-6-1ZM9.500 11l3-3',
  note: 'M5 3.500h10v9l-4 4H5v-13ZM11 16.500v-4h4M7.500 7h5M7.500 10h2.500',
  transfer: 'M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3',
  hold: 'M7.500 5v10M12.500 5v10',
  resume: 'M7 4.500v11l8.500-5.500L7 4.500Z',
  assign:
    'M7.500 4a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5ZM3 15.500c.500-2.500 2.200-4 4.500-4 1 0 1.900.300 2.600.800M11.500 14.500h5.500M14.500 12l2.500 2.500-2.500 2.500',
  desk: 'M4 4.500h12v8.500h-5l-3.500 3v-3H4v-8.500Z',
  board: 'M3.500 4h13v12h-13zM3.500 8h13M3.500 12h13M9 8v8',
  more: 'm6 8 4 4 4-4',
  raise: 'm6 12 4-4 4 4',
  end: 'M10 3v6.500M5.800 5.500a6 6 0 1 0 8.400 0',
  details: 'M3.500 4.500h13v11h-13zM12.500 4.500v11',
  edit: 'm4 16 .800-3.500L13 4.300l2.700 2.700-8.200 8.200L4 16Z',
  close: 'm5.500 5.500 9 9M14.500 5.500l-9 9',
  check: 'm4.500 10.500 3.500 3.500 7.500-8',
  copy: 'M7.500 7.500h8v8h-8zM5 12.500h-.500v-8h8V5',
  sound: 'M4 8v4h2.500L10 15V5L6.500 8H4ZM12.500 7.500a3.500 3.500 0 0 1 0 5M14.500 5.500a6.500 6.500 0 0 1 0 9',
  keys: 'M3 6h14v8.500H3zM5.500 8.500h1M9.500 8.500h1M13.500 8.500h1M6.500 12h7',
  mail: 'M3.500 5.500h13v9h-13zM3.500 6l6.500 5 6.500-5',
  globe:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM3 10h14M10 3c-4.500 4.500-4.500 9.500 0 14M10 3c4.500 4.500 4.500 9.500 0 14',
  leave: 'M8 4H4v12h4M8.500 10H17M14 7l3 3-3 3',
  clock: 'M10 3.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13ZM10 6.500V10l2.500 1.500',
  bot: 'M5 7.500h10v7.500H5zM10 7.500V4.500M8 11v1M12 11v1M3 10.500v2M17 10.500v2',
  upset: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM7 13.800c1.500-2 4.500-2 6 0M6.500 7.500l2 1M13.500 7.500l-2 1',
  pleased: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM7 12c1.500 2 4.500 2 6 0M7.500 8v.500M12.500 8v.500',
  urgent: 'M10 3.500 17 16H3l7-12.500ZM10 8.500v3.500M10 14v.100',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
