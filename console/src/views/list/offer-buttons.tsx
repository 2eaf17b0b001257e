/** Accept or decline; the key is shown on the one it accepts. */
import type { AgentSnapshot } from '@sapa/protocol';
import { nextOffer } from '../../state/lists.ts';
import { KeyHint } from '../conversation/supervise.tsx';
import { useDesk, useTexts } from '../ui.ts';

export function OfferButtons({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const desk = useDesk();
  const isAccepting = desk.isAsking('acceptOffer', snapshot.id);
  const isDeclining = desk.isAsking('declineOffer', snapshot.id);
  const isBusy = isAccepting || isDeclining;
  return (
    <div class="offer-buttons">
      <button type="button" class="primary" disabled={isBusy} onClick={() => desk.accept(snapshot.id)}>
        {t.offer.accept} {nextOffer(desk.lists.value, desk.isAsking) === snapshot.id && <KeyHint letter="A" />}
      </button>
      <button type="button" disabled={isBusy} onClick={() => desk.do({ type: 'declineOffer' }, snapshot.id)}>
        {t.offer.decline}
      </button>
    </div>
  );
}
