/** All flows in the order they are tried: on or off, when they start, and how long they are. */
import type { Flow } from '@sapa/protocol';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../views/parts/icon.tsx';
import { settingsHash } from '../../views/settings-route.ts';
import type { Draft } from '../draft.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Switch } from '../parts/switch.tsx';
import { addFlow, changeFlow, duplicateFlow, moveFlow, removeFlow } from './edit-flows.ts';
import { faultsOf, isSerious } from './faults.ts';
import { RemoveFlow } from './remove-flow.tsx';
import { aboutStart, type Saying } from './step-words.ts';
import { Tool } from './tool.tsx';

interface Props {
  readonly draft: Draft;
  readonly saying: Saying;
  /** The address named a flow that is not there. */
  readonly isGone: boolean;
}

export function FlowList({ draft, saying, isGone }: Props) {
  const { t } = saying;
  const { flows } = draft.settings.value.bot;
  function add() {
    draft.change((settings) => addFlow(settings, t.newName));
    const added = draft.settings.value.bot.flows.at(-1);
    if (added) location.hash = settingsHash('flows', added.id);
  }
  return (
    <div class="screen flows">
      <header class="screen-head">
        <h2>{t.title}</h2>
        <p class="lead">{t.lead}</p>
      </header>
      {isGone && <p class="callout">{t.gone}</p>}
      {flows.length === 0 ? (
        <div class="section flows-empty">
          <h3>{t.empty}</h3>
          <p>{t.emptyText}</p>
        </div>
      ) : (
        <Rows draft={draft} saying={saying} flows={flows} />
      )}
      <button type="button" class="add" onClick={add}>
        <Glyph name="plus" />
        {t.add}
      </button>
    </div>
  );
}

function Rows({ draft, saying, flows }: Omit<Props, 'isGone'> & { flows: readonly Flow[] }) {
  const { t } = saying;
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<string>(undefined);
  const [removing, setRemoving] = useState<string>();
  useLayoutEffect(() => {
    if (wanted.current !== undefined) list.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = undefined;
  });
  function move(from: number, to: number, tool: string) {
    if (to < 0 || to >= flows.length) return;
    draft.change((settings) => moveFlow(settings, from, to));
    wanted.current = `li:nth-child(${to + 1}) .${tool}`;
  }
  const doomed = flows.findIndex(({ id }) => id === removing);
  return (
    <>
      {flows.length > 1 && <p class="field-hint">{t.orderHint}</p>}
      <ol class="flow-rows" aria-label={t.list} ref={list}>
        {flows.map((flow, at) => (
          <Row
            key={flow.id}
            {...{ draft, saying, flow, at }}
            isLast={at === flows.length - 1}
            onMove={(to, tool) => move(at, to, tool)}
            onRemove={() => setRemoving(flow.id)}
          />
        ))}
      </ol>
      {doomed >= 0 && (
        <RemoveFlow
          name={flows[doomed]?.name ?? ''}
          onClose={() => setRemoving(undefined)}
          onRemove={() => draft.change((settings) => removeFlow(settings, doomed))}
        />
      )}
    </>
  );
}

interface RowProps extends Omit<Props, 'isGone'> {
  readonly flow: Flow;
  readonly at: number;
  readonly isLast: boolean;
  readonly onMove: (to: number, tool: string) => void;
  readonly onRemove: () => void;
}

function Row({ draft, saying, flow, at, isLast, onMove, onRemove }: RowProps) {
  const { t } = saying;
  const isWrong = draft.hasProblemsIn(`bot.flows[${at}]`) || faultsOf(flow).some(isSerious);
  return (
    <li class="flow-row" data-off={!flow.on || undefined}>
      <Switch
        label={t.on(flow.name)}
        isOn={flow.on}
        onChange={(on) => draft.change((settings) => changeFlow(settings, at, (old) => ({ ...old, on })))}
      />
      <a class="row-link" href={settingsHash('flows', flow.id)}>
        <strong dir="auto">{flow.name}</strong>
        <span class="flow-about" dir="auto">
          {aboutStart(flow, saying)} · {t.steps(flow.steps.length)}
        </span>
        {isWrong && <span class="flow-wrong">{t.wrong}</span>}
      </a>
      <div class="flow-tools">
        <Tool name="up" label={t.up(flow.name)} isOff={at === 0} onClick={() => onMove(at - 1, 'up')}>
          <Glyph name="up" />
        </Tool>
        <Tool name="down" label={t.down(flow.name)} isOff={isLast} onClick={() => onMove(at + 1, 'down')}>
          <Glyph name="down" />
        </Tool>
        <Tool
          name="duplicate"
          label={t.duplicate(flow.name)}
          onClick={() => draft.change((settings) => duplicateFlow(settings, at, t.copyOf))}
        >
          <Icon name="copy" />
        </Tool>
        <Tool name="remove" label={t.remove(flow.name)} onClick={onRemove}>
          <Glyph name="remove" />
        </Tool>
      </div>
    </li>
  );
}
