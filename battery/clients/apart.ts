/** An agent's console in a process of its own, so that it can be stopped: prints its history line by line, and its screen when its input ends. */
import { createInterface } from 'node:readline';
import { createRecorder } from '../house/recorder.ts';
import { createRandom } from '../random.ts';
import { createAgent } from './product.ts';
import type { Endpoint } from './socket.ts';

const [id = '', client = '', seed = '0', endpoint = '{}'] = process.argv.slice(2);
const recorder = createRecorder();
let told = 0;
const print = (value: unknown) => void process.stdout.write(`${JSON.stringify(value)}\n`);
function tell(): void {
  for (const entry of recorder.entries.slice(told)) print(entry);
  told = recorder.entries.length;
}
const to = JSON.parse(endpoint) as Endpoint;
const agent = createAgent({
  id,
  client,
  endpoint: () => to,
  recorder,
  random: createRandom(Number(seed)),
  onChange: tell,
});
agent.line.open();
agent.line.do({ type: 'setPresence', status: 'online' });
setInterval(tell, 50).unref();
createInterface(process.stdin).on('close', () => {
  tell();
  print(agent.screen());
  process.exit(0);
});
