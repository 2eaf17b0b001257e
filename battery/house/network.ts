/** A network in between: a TCP relay whose connections can go deaf in one direction or both, without anybody being told. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Wire {
  /** When the server's side of it was closed, by whom ever; undefined while it is open. */
  serverEndedAt: number | undefined;
  toServer: boolean;
  toClient: boolean;
}

export interface Network {
  readonly port: number;
  readonly wires: readonly Wire[];
  /** What goes on over connections that are there now; later ones are whole. */
  cut(directions: { readonly toServer: boolean; readonly toClient: boolean }): Wire[];
  close(): void;
}

export async function openNetwork(target: number): Promise<Network> {
  const wires: Wire[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    const wire: Wire = { serverEndedAt: undefined, toServer: true, toClient: true };
    wires.push(wire);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => wire.toServer && upstream.write(chunk));
    upstream.on('data', (chunk) => wire.toClient && client.write(chunk));
    upstream.on('close', () => {
      wire.serverEndedAt ??= Date.now();
      // A reset or a goodbye does not get through a dead line either.
      if (wire.toClient) client.destroy();
    });
    client.on('close', () => wire.toServer && upstream.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    wires,
    cut({ toServer, toClient }) {
      const open = wires.filter(({ serverEndedAt }) => serverEndedAt === undefined);
      for (const wire of open)
        Object.assign(wire, { toServer: wire.toServer && !toServer, toClient: wire.toClient && !toClient });
      return open;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
