/** The address of the live board. */
import { useEffect, useState } from 'preact/hooks';

export const BOARD_HASH = '#/board';

export const isBoard = (hash: string): boolean => hash === BOARD_HASH;

/** Follows the address. */
export function useBoardPlace(): boolean {
  const [isThere, setThere] = useState(isBoard(location.hash));
  useEffect(() => {
    const onHash = () => setThere(isBoard(location.hash));
    onHash();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return isThere;
}
