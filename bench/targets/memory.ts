/** What a process holds once everything that could be thrown away was: its inspector is asked to collect, then the kernel is asked. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Running } from './process.ts';

/** Opens the inspector and collects once, so that its own memory is in every measurement. */
export async function settledRss(server: Running): Promise<number> {
  process.kill(server.pid, 'SIGUSR1');
  const socket = new WebSocket(await server.inspector());
  await once(socket, 'open');
  // The first collection lets go of what finalizers held; the second takes it.
  for (const id of [1, 2]) {
    socket.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }));
    await once(socket, 'message');
  }
  const bytes = server.rssBytes();
  socket.close();
  return bytes;
}
