import type { Flow } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { addFlow, duplicateFlow, moveFlow, removeFlow } from './edit-flows.ts';
import { settingsWith } from './test/settings.ts';

const flow = (id: string): Flow => ({
  id,
  name: id,
  on: true,
  start: [],
  steps: [{ id: 'end', do: 'end', close: false }],
});
const settings = settingsWith({ flows: [flow('a'), flow('b')] });
const ids = ({ bot }: typeof settings) => bot.flows.map(({ id }) => id);

describe('flows', () => {
  it('begin switched off, with one step and a name made from theirs', () => {
    const added = addFlow(addFlow(settings, 'Lacak pesanan'), 'Lacak pesanan');
    expect(ids(added)).toEqual(['a', 'b', 'lacak-pesanan', 'lacak-pesanan-2']);
    expect(added.bot.flows[2]).toMatchObject({ on: false, steps: [{ id: 'say', do: 'say' }] });
  });

  it('are copied switched off, moved and removed, and nothing else changes', () => {
    const copied = duplicateFlow(settings, 0, (name) => `${name} (copy)`);
    expect(copied.bot.flows[1]).toEqual({ ...flow('a'), id: 'a-2', name: 'a (copy)', on: false });
    expect(ids(moveFlow(settings, 1, 0))).toEqual(['b', 'a']);
    expect(moveFlow(settings, 0, -1)).toBe(settings);
    expect(ids(removeFlow(settings, 0))).toEqual(['b']);
    expect({ ...removeFlow(settings, 0), bot: settings.bot }).toEqual(settings);
  });
});
