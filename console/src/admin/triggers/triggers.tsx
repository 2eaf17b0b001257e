/** When the bot hands over: the order of the triggers, and a card for each. */
import { TRIGGER_CODES, type TriggerName } from '@sapa/protocol';
import { useEffect } from 'preact/hooks';
import '../../styles/admin-triggers.css';
import type { Draft } from '../draft.ts';
import { ALL_TRIGGERS, TRIED_APART, TRIED_IN_ORDER } from './order.ts';
import { useTriggerTexts } from './texts.ts';
import { TriggerCard } from './trigger-card.tsx';

/** @param item the trigger whose card is shown first */
export function TriggersScreen({ draft, item }: { draft: Draft; item?: string | undefined }) {
  const t = useTriggerTexts();
  useEffect(() => {
    if (item !== undefined) document.getElementById(`trigger-${item}`)?.focus();
  }, [item]);
  return (
    <div class="screen triggers">
      <header class="screen-head">
        <h2>{t.title}</h2>
        <p class="lead">{t.lead}</p>
      </header>
      <Order draft={draft} />
      {ALL_TRIGGERS.map((name) => (
        <TriggerCard key={name} name={name} draft={draft} />
      ))}
    </div>
  );
}

function Order({ draft }: { draft: Draft }) {
  const t = useTriggerTexts();
  return (
    <section class="section trigger-order" aria-labelledby="trigger-order">
      <h3 id="trigger-order">{t.orderTitle}</h3>
      <p class="field-hint">{t.orderLead}</p>
      <ol>
        {TRIED_IN_ORDER.map((name) => (
          <Place key={name} name={name} draft={draft} />
        ))}
      </ol>
      <p class="field-hint">{t.orderApart}</p>
      <ul>
        <Place name={TRIED_APART} draft={draft} />
      </ul>
    </section>
  );
}

function Place({ name, draft }: { name: TriggerName; draft: Draft }) {
  const t = useTriggerTexts();
  const isOn = draft.settings.value.bot.triggers[name].on;
  return (
    <li data-off={!isOn || undefined}>
      <a
        href={`#trigger-${name}`}
        onClick={(event) => {
          // The address belongs to the settings' own screens: the card is shown without it.
          event.preventDefault();
          document.getElementById(`trigger-${name}`)?.focus();
        }}
      >
        {t.trigger[name].title}
      </a>{' '}
      <span class="trigger-code">{TRIGGER_CODES[name]}</span>
      {!isOn && <span class="trigger-off">{t.isOff}</span>}
    </li>
  );
}
