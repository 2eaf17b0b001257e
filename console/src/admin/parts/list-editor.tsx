/**
 * A list that people add to, remove from and put in order, by buttons or with Alt + arrow keys. What an item looks like is
 * the caller's. The focus follows an item that moves, and stays in the list when one goes.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Glyph } from './glyph.tsx';
import { moved, replaced, without } from './move.ts';
import { usePartTexts } from './texts.ts';

interface Props<Item> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly items: readonly Item[];
  readonly onChange: (items: Item[]) => void;
  /** A new item; absent: nothing can be added here. */
  readonly create?: (() => Item) | undefined;
  readonly addLabel?: string;
  /** What an item is called when it is moved or removed. */
  readonly nameOf: (item: Item, at: number) => string;
  /** What stays the same about an item while it is edited; absent: its place. */
  readonly keyOf?: (item: Item) => string;
  readonly most?: number;
  /** At this many items nothing can be removed any more. */
  readonly least?: number;
  /** Their order says nothing: they are lines that cannot be moved. */
  readonly isSet?: boolean;
  readonly children: (item: Item, change: (item: Item) => void, at: number) => ComponentChildren;
}

export function ListEditor<Item>(props: Props<Item>) {
  const { label, hint, items, onChange, create, addLabel, most = Number.POSITIVE_INFINITY, keyOf } = props;
  const t = usePartTexts();
  const list = useRef<HTMLFieldSetElement>(null);
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = undefined;
  });
  function add() {
    if (!create) return;
    onChange([...items, create()]);
    wanted.current = `:scope > ol > li:nth-child(${items.length + 1}) :is(input, textarea, select, button)`;
  }
  return (
    <fieldset class="list-editor" data-set={props.isSet || undefined} ref={list}>
      <legend>{label}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      <ol>
        {items.map((item, at) => (
          <Row
            key={keyOf?.(item) ?? at}
            {...props}
            item={item}
            at={at}
            onWant={(selector) => {
              wanted.current = selector;
            }}
          />
        ))}
      </ol>
      {create && items.length < most && (
        <button type="button" class="add" onClick={add}>
          <Glyph name="plus" />
          {addLabel ?? t.add}
        </button>
      )}
    </fieldset>
  );
}

type RowProps<Item> = Props<Item> & { item: Item; at: number; onWant: (selector: string) => void };

function Row<Item>({ items, item, at, onChange, nameOf, least = 0, isSet, children, onWant }: RowProps<Item>) {
  const t = usePartTexts();
  const name = nameOf(item, at);
  const row = (place: number) => `:scope > ol > li:nth-child(${place + 1})`;
  function move(to: number, focus: string) {
    const next = moved(items, at, to);
    if (next === items) return;
    onChange([...next]);
    onWant(`${row(to)} > .list-editor-tools > ${focus}`);
  }
  function remove() {
    onChange(without(items, at));
    onWant(
      items.length > 1 ? `${row(Math.min(at, items.length - 2))} > .list-editor-tools > .remove` : ':scope > .add',
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isSet || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.key === 'ArrowUp' ? at - 1 : at + 1, '.remove');
  };
  return (
    <li onKeyDown={onKeyDown}>
      <div class="list-editor-item">{children(item, (next) => onChange(replaced(items, at, next)), at)}</div>
      <div class="list-editor-tools">
        {!isSet && (
          <>
            <IconButton label={t.up(name)} icon="up" isOff={at === 0} onClick={() => move(at - 1, '.up')} />
            <IconButton
              label={t.down(name)}
              icon="down"
              isOff={at === items.length - 1}
              onClick={() => move(at + 1, '.down')}
            />
          </>
        )}
        <IconButton label={t.remove(name)} icon="remove" isOff={items.length <= least} onClick={remove} />
      </div>
    </li>
  );
}

const KEYS = { up: 'Alt+ArrowUp', down: 'Alt+ArrowDown', remove: undefined } as const;

function IconButton({
  label,
  icon,
  isOff,
  onClick,
}: {
  label: string;
  icon: 'up' | 'down' | 'remove';
  isOff: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class={`icon-button ${icon}`}
      aria-label={label}
      title={label}
      aria-keyshortcuts={KEYS[icon]}
      aria-disabled={isOff || undefined}
      onClick={() => !isOff && onClick()}
    >
      <Glyph name={icon} />
    </button>
  );
}
