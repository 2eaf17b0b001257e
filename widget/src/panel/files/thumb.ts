/**
 * A small picture of an image that is on its way. Drawn, not linked: a page may forbid images from anywhere but the server.
 * As `env.ts`, it touches browser globals.
 */

/** CSS pixels; drawn twice as large for fine screens. */
const SIDE = 40;
/** Larger ones would take the page's memory. */
const MOST_BYTES = 30 * 1024 * 1024;

/** @returns undefined where it is no image, or the browser cannot read it */
export async function thumbOf(file: File, document: Document): Promise<HTMLCanvasElement | undefined> {
  if (!/^image\/(?!svg)/.test(file.type) || file.size > MOST_BYTES) return undefined;
  try {
    const bitmap = await createImageBitmap(file);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIDE * 2;
    const scale = (SIDE * 2) / Math.min(bitmap.width, bitmap.height);
    const [width, height] = [bitmap.width * scale, bitmap.height * scale];
    const at = (length: number) => (SIDE * 2 - length) / 2;
    canvas.getContext('2d')?.drawImage(bitmap, at(width), at(height), width, height);
    bitmap.close();
    return canvas;
  } catch {
    // Not an image after all.
    return undefined;
  }
}
