/** The main screen: top bar, list, conversation, context; on small screens one at a time. */
import { useEffect, useState } from 'preact/hooks';
import { Context } from '../context/context.tsx';
import { Conversation } from '../conversation/conversation.tsx';
import { Dialogs } from '../dialogs/dialogs.tsx';
import { List } from '../list/list.tsx';
import { followRoute } from '../route.ts';
import { useDesk } from '../ui.ts';
import { Empty } from './empty.tsx';
import { Lines } from './lines.tsx';
import { Notices } from './notices.tsx';
import { TopBar } from './top-bar.tsx';
import { useKeys } from './use-keys.ts';
import { useSoundAndTitle } from './use-sound-and-title.ts';

export function DeskView({ onSignOut }: { onSignOut: () => void }) {
  const desk = useDesk();
  const [isContextOpen, setContextOpen] = useState(false);
  useKeys(desk);
  useSoundAndTitle(desk);
  useEffect(() => followRoute(desk), [desk]);
  const followed = desk.current.value;
  return (
    <div class="desk" data-open={followed ? 'conversation' : 'list'} data-context={isContextOpen || undefined}>
      <TopBar onSignOut={onSignOut} />
      <Lines />
      <main class="columns">
        <List />
        <div class="middle">
          {followed ? (
            <Conversation
              followed={followed}
              isContextOpen={isContextOpen}
              onContext={() => setContextOpen(!isContextOpen)}
            />
          ) : (
            <Empty />
          )}
        </div>
      </main>
      {followed && <Context snapshot={followed.snapshot} />}
      <Notices />
      <Dialogs />
    </div>
  );
}
