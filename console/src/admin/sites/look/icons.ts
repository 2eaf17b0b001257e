/** Glyphs for the launcher, 24 × 24, as filled shapes: what is cut out runs the other way round. */
export const ICONS = {
  bubble: '',
  words:
    'M12 2c6 0 11 4 11 9s-5 9-11 9l-3-.3L4 23v-5a9 9 0 0 1-3-7c0-5 5-9 11-9ZM7 9.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 0 0 0-3ZM12 9.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 0 0 0-3ZM17 9.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 0 0 0-3Z',
  question:
    'M6 8a6 6 0 1 1 8.5 5.46V16h-4v-5l2-.8A2.2 2.2 0 1 0 10 8ZM12.5 18a2.3 2.3 0 1 1 0 4.6a2.3 2.3 0 0 1 0-4.6Z',
  headset:
    'M12 3a9 9 0 0 1 9 9v5a4 4 0 0 1-4 4h-4v-2h4a2 2 0 0 0 1.8-1.2H16v-7h3a7 7 0 0 0-14 0h3v7H4.5A1.5 1.5 0 0 1 3 16.3V12a9 9 0 0 1 9-9Z',
  letter: 'M2 5.5h20L12 12.5ZM2 7.8l10 7 10-7V19H2Z',
  heart: 'M12 21C5 16 2 12.5 2 8.5A5.3 5.3 0 0 1 12 6a5.3 5.3 0 0 1 10 2.5C22 12.5 19 16 12 21Z',
  bag: 'M7 7a5 5 0 0 1 10 0h4l1 15H2L3 7ZM9 7h6a3 3 0 0 0-6 0Z',
} as const;

export type IconName = keyof typeof ICONS;

/** What an empty path stands for. */
export const BUBBLE = 'M12 2c6 0 11 4 11 9s-5 9-11 9l-3-.3L4 23v-5a9 9 0 0 1-3-7c0-5 5-9 11-9Z';

export const iconNamed = (path: string): IconName | undefined =>
  (Object.keys(ICONS) as IconName[]).find((name) => ICONS[name] === path);

/** As the settings take it. */
export const isIconPath = (path: string): boolean =>
  path.length <= 500 && /^[MmLlHhVvCcSsQqTtAaZz0-9 ,.+-]*$/.test(path);
