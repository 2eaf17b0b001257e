/** Whether somebody wants out of a flow: the whole message says so, and nothing else. */
import { folded } from './words.ts';

const CANCELS = new Set(
  'batal,batalin,batalkan,ga jadi,gak jadi,nggak jadi,ngga jadi,enggak jadi,tidak jadi,tdk jadi,g jadi,gajadi,gak usah,ga usah,nggak usah,tidak usah,udahan,sudah cukup,keluar,stop,cancel,never mind,nevermind,forget it,quit,exit,not anymore,no thanks'.split(
    ',',
  ),
);
const POLITE =
  /(?:^(?:maaf|ya|oh|eh|hmm|sorry|ok|oke|udah|sudah|please|tolong) )|(?: (?:aja|saja|deh|dong|kak|ya|min|sih|please|thanks|makasih|maaf|dulu))$/u;

export function isCancel(text: string): boolean {
  let said = folded(text.slice(0, 100));
  for (let words = 0; words < 6; words++) said = said.replace(POLITE, '');
  return CANCELS.has(said);
}
