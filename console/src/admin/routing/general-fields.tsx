/** What counts for all queues: language, ageing, tickets, the weight of a channel, what people may say while away. */
import type { Routing } from '@sapa/protocol';
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { withOptional } from '../flows/edit-steps.ts';
import { NumberField, SelectField } from '../parts/fields.tsx';
import { LinesField } from '../parts/lines.tsx';
import { RadioCards } from '../parts/radio-cards.tsx';
import { usePartTexts } from '../parts/texts.ts';
import { channelsOf } from '../staff/channels.ts';
import { useStaffTexts } from '../staff/texts.ts';
import { firstProblem } from '../triggers/problem.ts';
import { changeRouting } from './edit-rules.ts';
import { useRoutingTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly routing: Routing;
  readonly set: (part: Partial<Routing>) => void;
}

export function GeneralFields({ draft }: { draft: Draft }) {
  const { general: t } = useRoutingTexts();
  const { routing } = draft.settings.value;
  const props: Props = { draft, routing, set: (part) => draft.change((settings) => changeRouting(settings, part)) };
  return (
    <section class="general" aria-label={t.title}>
      <RadioCards
        label={t.language}
        options={(['ignore', 'prefer', 'require'] as const).map((value) => ({ value, ...t.languages[value] }))}
        value={routing.language}
        onChange={(language) => props.set({ language })}
      />
      <Priorities {...props} />
      <Weights {...props} />
      <Labels {...props} />
    </section>
  );
}

function Priorities({ draft, routing, set }: Props) {
  const { general: t, priorities } = useRoutingTexts();
  return (
    <div class="section fields">
      <NumberField
        label={t.ageing}
        hint={t.ageingHint}
        min={0}
        max={1_440}
        value={routing.ageingMinutes}
        error={draft.problemAt('routing.ageingMinutes')}
        onChange={(ageingMinutes) => set({ ageingMinutes })}
      />
      <SelectField
        label={t.ticket}
        hint={t.ticketHint}
        value={String(routing.ticketPriority)}
        options={([1, 2, 3, 4, 5] as const).map((n) => ({ value: String(n), label: priorities[n] }))}
        error={draft.problemAt('routing.ticketPriority')}
        onChange={(value) => set({ ticketPriority: Number(value) })}
      />
    </div>
  );
}

/** Finer than anybody can tell apart; what was written by hand is kept among them. */
const WEIGHTS = [0.1, 0.2, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 10] as const;
const weightsWith = (own: number): readonly number[] => [...new Set([...WEIGHTS, own])].sort((a, b) => a - b);

function Weights({ draft, routing, set }: Props) {
  const { general: t } = useRoutingTexts();
  const language = useLanguage();
  const staff = useStaffTexts();
  return (
    <fieldset class="section fieldset">
      <legend>{t.weights}</legend>
      <p class="field-hint">
        {t.weightsHint} {staff.channelHint}
      </p>
      <div class="fields">
        {channelsOf(draft.settings.value).map((channel) => (
          <SelectField
            key={channel}
            label={staff.channels[channel] ?? channel}
            value={String(routing.weights[channel] ?? 1)}
            options={weightsWith(routing.weights[channel] ?? 1).map((weight) => ({
              value: String(weight),
              label: new Intl.NumberFormat(language).format(weight),
            }))}
            error={draft.problemAt(`routing.weights.${channel}`)}
            onChange={(chosen) => {
              const weight = Number(chosen);
              set({ weights: withOptional(routing.weights, channel, weight === 1 ? undefined : weight) });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Labels({ draft, routing, set }: Props) {
  const { general: t } = useRoutingTexts();
  const parts = usePartTexts();
  return (
    <div class="section">
      <LinesField
        label={t.labels}
        hint={t.labelsHint}
        value={routing.labels}
        error={firstProblem(draft, 'routing.labels', routing.labels, parts)}
        onChange={(labels) => set({ labels })}
      />
    </div>
  );
}
