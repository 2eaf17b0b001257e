/** The server is killed with SIGKILL while it waits for another system: afterwards it asks again, as the same question, and goes on. */
import type { SettingsInput } from '@sapa/protocol';
import { expect, openDemo, test } from './demo.ts';
import { openOtherSystem } from './other-system.ts';
import { visitorAt } from './people.ts';

const ANSWER = {
  data: {
    status: 'shipped',
    status_text: { id: 'dalam perjalanan', en: 'on its way' },
    courier: 'JNE',
    tracking: 'JNE1',
  },
};

const asking =
  (place: string) =>
  (demo: SettingsInput): SettingsInput => ({
    ...demo,
    connections: (demo.connections ?? []).map((each) => ({ ...each, baseUrl: `http://${place}/api` })),
  });

test('kill -9 while a call is pending: it is asked again with the same key, and the visitor gets the answer once', async ({
  browser,
}) => {
  const system = await openOtherSystem(ANSWER);
  const demo = await openDemo({ settings: asking(system.place), egress: system.place });
  try {
    const visitor = await visitorAt(browser, demo, { language: 'en' });
    await visitor.openChat();
    await visitor.tap('Track my order');
    await visitor.sees(/What is your order number\?/);
    await visitor.say('WN-10231');
    await expect.poll(() => system.asked.length).toBe(1);
    await demo.kill();
    await demo.start();
    await visitor.sees('Order WN-10231 is on its way with JNE, tracking number JNE1.');
    const keys = system.asked.map((headers) => headers['idempotency-key']);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toBeTruthy();
    await expect(visitor.log.getByText(/tracking number JNE1/)).toHaveCount(1);
    await visitor.say('How much is shipping?');
    await visitor.sees(/from Rp9,000 per kilogram/);
  } finally {
    await demo.close();
    await system.close();
  }
});
