/** A client that speaks raw frames over server-sent events and POSTs, by the very socket that browsers use. */
import { EventEmitter } from 'node:events';
import { createEventsSocket, type Fetch } from '../../client/src/index.ts';
import { type WireClient, wrap } from './wire-client.ts';

/**
 * @param path `/visitor?site=KEY` or `/agent`
 * @param intervene what happens between the browser and the server
 */
export function connectEvents(
  base: string,
  path: string,
  headers: Record<string, string>,
  intervene: (fetch: Fetch) => Fetch = (fetch) => fetch,
): Promise<WireClient> {
  const gate = createGate();
  let status = 0;
  const direct: Fetch = async (address, init) => {
    const response = await fetch(address, { ...init, headers });
    if (address.endsWith('/events')) return response;
    status = response.status;
    return new Response(response.body?.pipeThrough(gate.stream) ?? null, response);
  };
  const socket = createEventsSocket(intervene(direct), { open: `${base}/events${path}`, post: `${base}/events` });
  const emitter = new EventEmitter();
  const wire = Object.assign(emitter, {
    send: (text: string | Buffer) => socket.send(text.toString()),
    close() {
      socket.close();
      emitter.emit('close', 1_005);
    },
    terminate: () => socket.close(),
    pause: gate.close,
    resume: gate.open,
  });
  const client = wrap(wire);
  socket.onmessage = ({ data }) => emitter.emit('message', data);
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve(client);
    socket.onclose = ({ code }) => {
      emitter.emit('close', code);
      reject(new Error(`refused with ${status}`));
    };
  });
}

/** Lets bytes through while it is open; while it is closed, nobody reads from the network. */
function createGate() {
  let opened: Promise<void> = Promise.resolve();
  let open = () => {};
  const stream = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    async transform(chunk, controller) {
      await opened;
      controller.enqueue(chunk);
    },
  });
  return {
    stream,
    close() {
      opened = new Promise((resolve) => {
        open = resolve;
      });
    },
    open: () => open(),
  };
}
