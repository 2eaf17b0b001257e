/** A text that can be encoded: half characters, which a cut or an attacker leaves, become U+FFFD. Pure. */
export const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
