/** Flows: their list or, where the address names one, its editor with the preview beside it. */
import { useSettingsPlace } from '../../views/settings-route.ts';
import { useLanguage } from '../../views/ui.ts';
import '../../styles/admin-flow-preview.css';
import '../../styles/admin-flow-steps.css';
import '../../styles/admin-flows.css';
import type { Draft } from '../draft.ts';
import { FlowEditor } from './flow-editor.tsx';
import { FlowList } from './flow-list.tsx';
import type { Saying } from './step-words.ts';
import { useFlowTexts } from './texts.ts';

export function FlowsScreen({ draft }: { draft: Draft }) {
  const t = useFlowTexts();
  const language = useLanguage();
  const settings = draft.settings.value;
  const item = useSettingsPlace()?.item;
  const index = settings.bot.flows.findIndex(({ id }) => id === item);
  const flow = settings.bot.flows[index];
  const saying: Saying = { t, language, settings };
  if (flow) return <FlowEditor key={flow.id} draft={draft} index={index} flow={flow} saying={saying} />;
  return <FlowList draft={draft} saying={saying} isGone={item !== undefined} />;
}
