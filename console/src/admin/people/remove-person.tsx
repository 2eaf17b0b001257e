/** Asks before a colleague goes, and says what leads to them. */
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { RemoveDialog } from '../parts/remove-dialog.tsx';
import { listed } from '../parts/spoken.ts';
import { leadingTo } from '../staff/leading.ts';
import { useShellTexts } from '../texts.ts';
import { removeAgent } from './edit-people.ts';
import { usePeopleTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly at: number;
  readonly onClose: () => void;
}

export function RemovePerson({ draft, at, onClose }: Props) {
  const t = usePeopleTexts();
  const shell = useShellTexts();
  const language = useLanguage();
  const settings = draft.settings.value;
  const agent = settings.agents[at];
  if (!agent) return null;
  const leading = leadingTo(settings, 'agent', agent.id, language, shell);
  return (
    <RemoveDialog
      title={t.removeTitle(agent.name)}
      yes={t.removeYes}
      onClose={onClose}
      onRemove={() => draft.change((old) => removeAgent(old, at))}
    >
      <p>{t.removeText}</p>
      {leading.length > 0 && <p class="callout danger">{t.removeUsed(listed(language, leading))}</p>}
      <p>{t.removeUndo}</p>
    </RemoveDialog>
  );
}
