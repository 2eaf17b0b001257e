/** The middle column: head, log, and below it what can be done now. */
import type { Followed } from '@sapa/client';
import type { AgentSnapshot } from '@sapa/protocol';
import { useEffect } from 'preact/hooks';
import { standingOf } from '../../state/standing.ts';
import { useDesk, useTexts } from '../ui.ts';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { Log } from './log.tsx';
import { useDrop } from './use-drop.ts';

interface Props {
  readonly followed: Followed<AgentSnapshot>;
  readonly isContextOpen: boolean;
  readonly onContext: () => void;
}

export function Conversation({ followed, isContextOpen, onContext }: Props) {
  const t = useTexts();
  const desk = useDesk();
  const { snapshot } = followed;
  const isMine = standingOf(snapshot, desk.me.value) === 'active';
  const isNote = desk.mode.value === 'note';
  const drop = useDrop(snapshot.id, isMine && !isNote);
  useReadMark(snapshot);
  return (
    <section class="conversation" aria-labelledby="conversation-name" {...drop.handlers}>
      <Head snapshot={snapshot} isContextOpen={isContextOpen} onContext={onContext} />
      <Log key={snapshot.id} followed={followed} />
      <Foot followed={followed} />
      {drop.isOver && (
        <p class="drop" aria-hidden="true">
          {!isMine ? t.composer.dropNowhere : isNote ? t.composer.noFilesInNotes : t.composer.drop}
        </p>
      )}
    </section>
  );
}

/** What is on a visible screen counts as read. */
function useReadMark({ id, head }: AgentSnapshot) {
  const desk = useDesk();
  // `head` is not used inside: it is the reason to look again.
  useEffect(() => {
    const mark = () => document.visibilityState === 'visible' && desk.markRead(id);
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [desk, id, head]);
}
