/** Starts the demo shop: HOST, PORT, SAPA_SERVER (address of the chat server), SAPA_SITE (key of the site), SHOP_API_TOKEN, SHOP_IDENTITY_SECRET. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { ConfigError, readConfig } from './config.ts';
import { addReload } from './reload.ts';
import { createShop } from './shop.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function start(): void {
  const { host, port, ...embed } = readConfig(process.env);
  const app = express();
  if (embed.dev) addReload(app, [folder('../../widget/dist'), folder('../public')], String(process.pid));
  app.use(createShop(embed));
  const server = createServer(app);
  server.on('error', (error) => {
    process.stderr.write(`The shop cannot listen on ${host}:${port}: ${error.message}\n`);
    process.exitCode = 1;
  });
  server.listen(port, host);
  const stop = () => {
    server.close();
    server.closeAllConnections();
    // A watcher of development would keep the process.
    process.exit();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

try {
  start();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
