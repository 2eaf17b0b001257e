/** Priorities as choices. */
const PRIORITIES = [1, 2, 3, 4, 5] as const;

export const prioritiesOf = (names: Readonly<Record<(typeof PRIORITIES)[number], string>>) =>
  PRIORITIES.map((n) => ({ value: String(n), label: names[n] }));
