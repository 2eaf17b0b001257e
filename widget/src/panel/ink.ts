/** Black or white, whichever is read on the colour with a contrast of at least 4.5 (WCAG 2.2). */
export function ink(accent: string): string {
  // Relative luminance with one power for the whole range: near the threshold it is right within 0.004, and there
  // black and white both reach 4.5 from 0.175 to 0.1833.
  const part = (at: number) => (Number(`0x${accent.slice(at, at + 2)}`) / 255) ** 2.2;
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) > 0.181 ? '#000' : '#fff';
}
