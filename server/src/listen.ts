/** Begins to listen. What keeps a server from it is told in a sentence for the person who starts it. */
import type { Server } from 'node:http';
import { type Config, ConfigError } from './config.ts';

const SENTENCES: Readonly<Record<string, (config: Config) => string>> = {
  EADDRINUSE: ({ host, port }) => `Port ${port} on ${host} is taken. Choose another with PORT.`,
  EADDRNOTAVAIL: ({ host }) => `HOST must be an address of this machine, not "${host}".`,
  ENOTFOUND: ({ host }) => `HOST must be an address of this machine, not "${host}".`,
  EACCES: ({ port }) => `Port ${port} needs more rights than this process has. Choose another with PORT.`,
};

/** @throws ConfigError where HOST or PORT must be another */
export function listen(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = SENTENCES[error.code ?? '']?.(config);
      reject(sentence ? new ConfigError(sentence) : error);
    });
    server.listen(config.port, config.host, resolve);
  });
}
