/** Accept or decline. */
import type { AgentSnapshot } from '@sapa/protocol';
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
        {t.offer.accept}{' '}
        <span class="key" aria-hidden="true">
          A
        </span>
      </button>
      <button type="button" disabled={isBusy} onClick={() => desk.do({ type: 'declineOffer' }, snapshot.id)}>
        {t.offer.decline}
      </button>
    </div>
  );
}
