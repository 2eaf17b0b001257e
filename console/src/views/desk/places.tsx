/** The desk and the live board, for those who may see both; who wants something of them is counted wherever they are. */
import { attentionCount } from '../../state/lists.ts';
import { supervises } from '../../state/supervise.ts';
import { BOARD_HASH, useBoardPlace } from '../board-route.ts';
import { Icon } from '../parts/icon.tsx';
import { hashOf } from '../route.ts';
import { useDesk, useTexts } from '../ui.ts';

export function Places() {
  const t = useTexts();
  const desk = useDesk();
  const isAtBoard = useBoardPlace();
  if (!supervises(desk.me.value)) return null;
  const wanted = attentionCount(desk.lists.value);
  return (
    <nav class="places" aria-label={t.menu.places}>
      <a href={hashOf(desk.selected.value)} title={t.menu.desk} aria-current={isAtBoard ? undefined : 'page'}>
        <Icon name="desk" />
        <span class="place-name">{t.menu.desk}</span>
        {isAtBoard && wanted > 0 && <span class="count">{wanted}</span>}
      </a>
      <a href={BOARD_HASH} title={t.menu.board} aria-current={isAtBoard ? 'page' : undefined}>
        <Icon name="board" />
        <span class="place-name">{t.menu.board}</span>
      </a>
    </nav>
  );
}
