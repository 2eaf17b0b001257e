/** Online, away, offline: a radio group, so that arrow keys move in it. Beside it, where the owner named some: what those who are away are doing. */
import { useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { useDesk, useTexts } from '../ui.ts';
import { PRESENCES } from './presences.ts';

export function StatusChoice() {
  const t = useTexts();
  const desk = useDesk();
  const { status, label } = desk.me.value;
  const labels = desk.directory.value?.labels ?? [];
  return (
    <div class="status">
      <div class="status-choice" role="radiogroup" aria-label={t.status.label}>
        {PRESENCES.map((presence) => (
          <label key={presence} data-presence={presence}>
            <input
              type="radio"
              name="status"
              value={presence}
              checked={status === presence}
              onChange={() => desk.setStatus({ status: presence })}
            />
            <span class="dot" aria-hidden="true" />
            <span class="status-word">{t.status[presence]}</span>
            {presence === 'away' && label !== undefined && (
              <span class="status-label" dir="auto">
                {label}
              </span>
            )}
          </label>
        ))}
      </div>
      {labels.length > 0 && <Labels labels={labels} />}
    </div>
  );
}

function Labels({ labels }: { labels: readonly string[] }) {
  const t = useTexts();
  const desk = useDesk();
  const panel = useRef<HTMLFieldSetElement>(null);
  const { status, label } = desk.me.value;
  function choose(next?: string) {
    panel.current?.hidePopover?.();
    desk.setStatus({ status: 'away', ...(next !== undefined && { label: next }) });
  }
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t.status.doing}
        title={t.status.doing}
        popovertarget="labels"
      >
        <Icon name="more" />
      </button>
      <fieldset id="labels" class="menu-panel labels" popover="auto" aria-label={t.status.doing} ref={panel}>
        <Label text={t.status.justAway} isOn={status === 'away' && label === undefined} onPick={() => choose()} />
        {labels.map((each) => (
          <Label key={each} text={each} isOn={status === 'away' && label === each} onPick={() => choose(each)} />
        ))}
      </fieldset>
    </>
  );
}

function Label({ text, isOn, onPick }: { text: string; isOn: boolean; onPick: () => void }) {
  return (
    <button type="button" class="menu-row" aria-pressed={isOn} onClick={onPick}>
      <bdi>{text}</bdi>
      {isOn && <Icon name="check" />}
    </button>
  );
}
