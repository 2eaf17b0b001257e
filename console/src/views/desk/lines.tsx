/** What concerns the whole desk, under the bar on top: the line is down, or I count as away though I did not say so. */
import { useDesk, useTexts } from '../ui.ts';

export function Lines() {
  return (
    <div class="lines" role="status">
      <OfflineLine />
      <AutoAwayLine />
    </div>
  );
}

function OfflineLine() {
  const t = useTexts();
  const { status, welcome } = useDesk().state.value;
  if (status !== 'offline' || !welcome) return null;
  return <p class="desk-line">{t.connection.offline}</p>;
}

function AutoAwayLine() {
  const t = useTexts();
  const desk = useDesk();
  const { auto } = desk.me.value;
  if (auto === undefined) return null;
  return (
    <p class="desk-line" data-auto={auto}>
      {t.autoAway[auto]}
      {auto === 'missed' && (
        <button type="button" class="primary" onClick={() => desk.setStatus({ status: 'online' })}>
          {t.autoAway.back}{' '}
          <span class="key" aria-hidden="true">
            B
          </span>
        </button>
      )}
    </p>
  );
}
