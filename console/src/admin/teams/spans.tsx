/** The spans of one day: none, one or several, each with a start and an end. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Tool } from '../flows/tool.tsx';
import { ErrorText } from '../parts/frame.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { replaced, without } from '../parts/move.ts';
import { usePartTexts } from '../parts/texts.ts';
import { useTeamTexts } from './texts.ts';
import { endShown, endWritten, nextSpan, type Span } from './week-hours.ts';

interface Props {
  /** What the day is called. */
  readonly of: string;
  readonly spans: readonly Span[];
  readonly onChange: (spans: Span[]) => void;
  readonly errorAt: (at: number) => string | undefined;
}

const MOST = 6;

export function Spans({ of, spans, onChange, errorAt }: Props) {
  const { hours: t } = useTeamTexts();
  const parts = usePartTexts();
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (wanted.current !== undefined) box.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return (
    <div class="spans" ref={box}>
      {spans.length === 0 && <span class="spans-closed">{t.closed}</span>}
      {spans.map((span, at) => (
        <div key={at} class="span">
          <Times of={of} span={span} error={errorAt(at)} onChange={(next) => onChange(replaced(spans, at, next))} />
          <Tool
            name="remove"
            label={parts.remove(t.span(of, at + 1))}
            onClick={() => {
              onChange(without(spans, at));
              wanted.current = '.span-add';
            }}
          >
            <Glyph name="remove" size={16} />
          </Tool>
        </div>
      ))}
      {spans.length < MOST && (
        <button
          type="button"
          class="quiet span-add"
          aria-label={t.addSpan(of)}
          onClick={() => {
            onChange([...spans, nextSpan(spans)]);
            wanted.current = `.span:nth-of-type(${spans.length + 1}) input`;
          }}
        >
          {t.open}
        </button>
      )}
    </div>
  );
}

interface TimesProps {
  readonly of: string;
  readonly span: Span;
  readonly error: string | undefined;
  readonly onChange: (span: Span) => void;
}

function Times({ of, span: [from, to], error, onChange }: TimesProps) {
  const { hours: t } = useTeamTexts();
  const state = { type: 'time', 'aria-invalid': error ? ('true' as const) : undefined } as const;
  return (
    <>
      <input
        {...state}
        aria-label={t.from(of)}
        value={from}
        // An emptied field on the way to another time changes nothing yet.
        onInput={({ currentTarget: { value } }) => value && onChange([value, to])}
      />
      <span aria-hidden="true">–</span>
      <input
        {...state}
        aria-label={t.to(of)}
        value={endShown(to)}
        onInput={({ currentTarget: { value } }) => value && onChange([from, endWritten(value)])}
      />
      {error && <ErrorText error={error} />}
    </>
  );
}
