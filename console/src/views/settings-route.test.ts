import { describe, expect, it } from 'vitest';
import { settingsHash, settingsIn } from './settings-route.ts';

describe('the addresses of the settings', () => {
  it('go there and back', () => {
    expect(settingsIn(settingsHash('flows'))).toEqual({ screen: 'flows' });
    expect(settingsIn(settingsHash('bench', 'a/b & c?'))).toEqual({ screen: 'bench', item: 'a/b & c?' });
    expect(settingsIn(settingsHash())).toEqual({ screen: 'knowledge' });
  });
  it.each(['', '#/', '#/c/settings', '#/settingsx'])('are not %j', (hash) => {
    expect(settingsIn(hash)).toBeUndefined();
  });
  it.each(['#/settings', '#/settings/', '#/settings/nowhere', '#/settings/knowledge/%E0%A4%A'])(
    'lead from %j to the first screen',
    (hash) => {
      expect(settingsIn(hash)).toEqual({ screen: 'knowledge' });
    },
  );
});
