/** On the way to a human: which department, and the place in its queue. */

import type { VisitorCommand } from '@sapa/protocol';
import { choicesOf, currentOf } from '../current.ts';
import type { ViewProps } from '../view.tsx';
import css from './handover.css?inline';
import { Queue } from './queue.tsx';

export { css };

export function Part(props: ViewProps) {
  const isQueued = currentOf(props.chat.line.state)?.snapshot.status === 'queued';
  return isQueued ? <Queue {...props} /> : <Departments {...props} />;
}

function Departments({ chat, words }: ViewProps) {
  const pick = (command: VisitorCommand) => () => chat.do(command);
  return choicesOf(chat.line.state).departments?.map(({ id, name }) => {
    const agents = chat.site?.departments.find((department) => department.id === id)?.agents;
    const here = agents ? words.here(`${agents}`) : '';
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
