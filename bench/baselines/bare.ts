/** The physical limit: relay and ack, nothing is kept. */
import { serve, tell } from './relay.ts';

const heads = new Map<string, number>();

serve((message) => {
  const seq = (heads.get(message.conversation) ?? 0) + 1;
  heads.set(message.conversation, seq);
  tell(message, seq);
});
