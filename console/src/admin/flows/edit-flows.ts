/** Edits of the list of flows within the settings. Pure. */
import type { Flow, Settings } from '@sapa/protocol';
import { blankStep } from './new-step.ts';
import { baseOf, freeId, idFrom } from './step-ids.ts';

export const withFlows = (settings: Settings, flows: readonly Flow[]): Settings => ({
  ...settings,
  bot: { ...settings.bot, flows: [...flows] },
});

export const changeFlow = (settings: Settings, at: number, edit: (flow: Flow) => Flow): Settings =>
  withFlows(
    settings,
    settings.bot.flows.map((flow, index) => (index === at ? edit(flow) : flow)),
  );

/** A new flow is off: nobody meets it before its owner has tried it. */
export function addFlow(settings: Settings, name: string): Settings {
  const { flows } = settings.bot;
  const id = freeId(idFrom(name) || 'flow', idsOf(flows));
  return withFlows(settings, [...flows, { id, name, on: false, start: [], steps: [blankStep('say', 'say')] }]);
}

export function duplicateFlow(settings: Settings, at: number, name: (old: string) => string): Settings {
  const { flows } = settings.bot;
  const flow = flows[at];
  if (!flow) return settings;
  const copy = { ...flow, id: freeId(baseOf(flow.id), idsOf(flows)), name: name(flow.name).slice(0, 80), on: false };
  return withFlows(settings, flows.toSpliced(at + 1, 0, copy));
}

export function moveFlow(settings: Settings, from: number, to: number): Settings {
  const { flows } = settings.bot;
  const flow = flows[from];
  if (!flow || to < 0 || to >= flows.length) return settings;
  return withFlows(settings, flows.toSpliced(from, 1).toSpliced(to, 0, flow));
}

export const removeFlow = (settings: Settings, at: number): Settings =>
  withFlows(settings, settings.bot.flows.toSpliced(at, 1));

const idsOf = (flows: readonly Flow[]): string[] => flows.map(({ id }) => id);
