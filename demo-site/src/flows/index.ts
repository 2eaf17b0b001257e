import { RETURN } from './returns.ts';
import { TRACK } from './track.ts';

/** In the order they are tried. */
export const FLOWS = [TRACK, RETURN] as const;
