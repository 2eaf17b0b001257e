import { describe, expect, it } from 'vitest';
import { pictureSize } from './pictures.ts';

const image = { id: 'f1', name: 'a.png', type: 'image/png', bytes: 9 };

describe('pictureSize', () => {
  it.each([
    [1_200, 800, { width: 320, height: 213 }],
    [800, 2_400, { width: 80, height: 240 }],
    [20, 10, { width: 20, height: 10 }],
    [5_000, 1, { width: 320, height: 1 }],
  ])('%i × %i', (width, height, shown) => {
    expect(pictureSize({ ...image, width, height })).toEqual(shown);
  });
  it('is none of what no browser should draw, or whose size nobody knows', () => {
    expect(pictureSize({ ...image, type: 'image/svg+xml', width: 9, height: 9 })).toBeUndefined();
    expect(pictureSize({ ...image, type: 'application/octet-stream', width: 9, height: 9 })).toBeUndefined();
    expect(pictureSize(image)).toBeUndefined();
  });
});
