/**
 * How well a colour is told from another, by WCAG 2.2: relative luminance and contrast ratio as defined at
 * https://www.w3.org/TR/WCAG22/#dfn-relative-luminance and https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. Pure.
 */

/** Of words (1.4.3), and of shapes such as the launcher (1.4.11). */
export const ENOUGH_FOR_WORDS = 4.5;
export const ENOUGH_FOR_SHAPES = 3;

export const isColour = (text: string): boolean => /^#[0-9a-fA-F]{6}$/.test(text);

function luminance(colour: string): number {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** @returns 1 to 21 @param a as `#rrggbb` */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever is read better on the colour. */
export const inkOn = (colour: string): '#000000' | '#ffffff' =>
  contrast(colour, '#000000') > contrast(colour, '#ffffff') ? '#000000' : '#ffffff';
