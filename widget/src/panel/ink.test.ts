import { expect, test } from 'vitest';
import { ink } from './ink.ts';

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

test('ink is read on every accent with a contrast of at least 4.5', () => {
  const steps = Array.from({ length: 52 }, (_, i) => i * 5);
  let worst = Number.POSITIVE_INFINITY;
  for (const red of steps) {
    for (const green of steps) {
      for (const blue of steps) {
        const accent = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
        const light = 0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255);
        worst = Math.min(worst, ink(accent) === '#000' ? (light + 0.05) / 0.05 : 1.05 / (light + 0.05));
      }
    }
  }
  expect(worst).toBeGreaterThanOrEqual(4.5);
});
