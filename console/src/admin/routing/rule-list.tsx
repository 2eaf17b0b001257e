/** All rules in the order they are tried: on or off, what each does in a sentence, and the way to move, copy and delete them. */
import type { Rule } from '@sapa/protocol';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../views/parts/icon.tsx';
import { settingsHash } from '../../views/settings-route.ts';
import type { Draft } from '../draft.ts';
import { Tool } from '../flows/tool.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Switch } from '../parts/switch.tsx';
import { addRule, changeRule, duplicateRule, moveRule, removeRule } from './edit-rules.ts';
import { type RuleSaying, ruleSentence } from './rule-words.ts';

interface Props {
  readonly draft: Draft;
  readonly saying: RuleSaying;
}

export function RuleList({ draft, saying, isGone }: Props & { isGone: boolean }) {
  const { t } = saying;
  const { rules } = draft.settings.value.routing;
  function add() {
    draft.change((settings) => addRule(settings, t.newName));
    const added = draft.settings.value.routing.rules.at(-1);
    if (added) location.hash = settingsHash('routing', added.id);
  }
  return (
    <section class="rules" aria-label={t.view.rules}>
      {isGone && <p class="callout">{t.gone}</p>}
      {rules.length === 0 ? (
        <div class="section rules-empty">
          <h3>{t.empty}</h3>
          <p>{t.emptyText}</p>
        </div>
      ) : (
        <Rows draft={draft} saying={saying} />
      )}
      {rules.length < 200 && (
        <button type="button" class="add" onClick={add}>
          <Glyph name="plus" />
          {t.add}
        </button>
      )}
    </section>
  );
}

function Rows({ draft, saying }: Props) {
  const { t } = saying;
  const { rules } = draft.settings.value.routing;
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<string>(undefined);
  const [told, setTold] = useState('');
  useLayoutEffect(() => {
    if (wanted.current !== undefined) list.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = undefined;
  });
  function move(from: number, to: number, focus: string) {
    const rule = rules[from];
    if (!rule || to < 0 || to >= rules.length) return;
    draft.change((settings) => moveRule(settings, from, to));
    setTold(t.movedTo(rule.name, to + 1, rules.length));
    wanted.current = `li:nth-child(${to + 1}) ${focus}`;
  }
  function remove(at: number) {
    draft.change((settings) => removeRule(settings, at));
    if (rules.length > 1) wanted.current = `li:nth-child(${Math.min(at, rules.length - 2) + 1}) .remove`;
  }
  return (
    <>
      {rules.length > 1 && <p class="field-hint">{t.orderHint}</p>}
      <ol class="rule-rows" aria-label={t.list} ref={list}>
        {rules.map((rule, at) => (
          <Row
            key={rule.id}
            {...{ draft, saying, rule, at }}
            isLast={at === rules.length - 1}
            onMove={(to, focus) => move(at, to, focus)}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      <p class="unseen" role="status">
        {told}
      </p>
    </>
  );
}

interface RowProps extends Props {
  readonly rule: Rule;
  readonly at: number;
  readonly isLast: boolean;
  /** @param focus what of the row is focused afterwards */
  readonly onMove: (to: number, focus: string) => void;
  readonly onRemove: () => void;
}

function Row(props: RowProps) {
  const { draft, saying, rule, at, onMove } = props;
  const { t } = saying;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? at - 1 : at + 1, '.row-link');
  };
  return (
    <li class="rule-row" data-off={!rule.on || undefined} onKeyDown={onKeyDown}>
      <span class="rule-place row-number" aria-hidden="true">
        {at + 1}
      </span>
      <Switch
        label={t.on(rule.name)}
        isOn={rule.on}
        onChange={(on) => draft.change((settings) => changeRule(settings, at, (old) => ({ ...old, on })))}
      />
      <a class="row-link" href={settingsHash('routing', rule.id)}>
        <strong dir="auto">{rule.name}</strong>
        <span class="rule-about" dir="auto">
          {ruleSentence(rule, saying)}
        </span>
        {draft.hasProblemsIn(`routing.rules[${at}]`) && <span class="rule-wrong">{t.wrong}</span>}
      </a>
      <Tools {...props} />
    </li>
  );
}

function Tools({ draft, saying, rule, at, isLast, onMove, onRemove }: RowProps) {
  const { t } = saying;
  return (
    <div class="rule-tools">
      <Tool name="up" label={t.up(rule.name)} isOff={at === 0} onClick={() => onMove(at - 1, '.up')}>
        <Glyph name="up" />
      </Tool>
      <Tool name="down" label={t.down(rule.name)} isOff={isLast} onClick={() => onMove(at + 1, '.down')}>
        <Glyph name="down" />
      </Tool>
      <Tool
        name="duplicate"
        label={t.duplicate(rule.name)}
        onClick={() => draft.change((settings) => duplicateRule(settings, at, t.copyOf))}
      >
        <Icon name="copy" />
      </Tool>
      <Tool name="remove" label={t.remove(rule.name)} onClick={onRemove}>
        <Glyph name="remove" />
      </Tool>
    </div>
  );
}
