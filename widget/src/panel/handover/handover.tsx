/** On the way to a human: which department, and the place in its queue. */

import type { Language, VisitorCommand } from '@sapa/protocol';
import { choicesOf, currentOf } from '../current.ts';
import { RARE } from '../i18n/rare.ts';
import type { ViewProps } from '../view.tsx';
import css from './handover.css?inline';

export { css };

export function Part(props: ViewProps) {
  const isQueued = currentOf(props.chat.line.state)?.snapshot.status === 'queued';
  return isQueued ? <Queue {...props} /> : <Departments {...props} />;
}

function Departments({ chat, texts }: ViewProps) {
  const pick = (command: VisitorCommand) => () => chat.do(command);
  return choicesOf(chat.line.state).departments?.map(({ id, name }) => {
    const agents = chat.site?.departments.find((department) => department.id === id)?.agents;
    const here = agents ? RARE[texts.language].here(`${agents}`) : '';
    return (
      <button
        key={id}
        type="button"
        class="card department"
        aria-label={name}
        aria-description={here}
        onClick={pick({ type: 'pickDepartment', department: id })}
      >
        <b dir="auto">{name}</b>
        <small>{here}</small>
      </button>
    );
  });
}

function Queue({ chat: { queue }, texts }: ViewProps) {
  return (
    <div class="card queue">
      <b>
        {queue
          ? RARE[texts.language].place(new Intl.NumberFormat(texts.language).format(queue.position))
          : texts.waiting}
      </b>
      <p>
        {queue?.waitMs ? RARE[texts.language].wait(minutes(texts.language, queue.waitMs)) : RARE[texts.language].soon}
      </p>
    </div>
  );
}

const minutes = (language: Language, ms: number) =>
  Math.max(1, Math.round(ms / 60_000)).toLocaleString(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
