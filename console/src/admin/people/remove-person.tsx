/** Asks before a colleague goes, and says what leads to them. */
import { Dialog } from '../../views/parts/dialog.tsx';
import { useLanguage, useTexts } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
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
  const { cancel } = useTexts();
  const shell = useShellTexts();
  const language = useLanguage();
  const settings = draft.settings.value;
  const agent = settings.agents[at];
  if (!agent) return null;
  const leading = leadingTo(settings, 'agent', agent.id, language, shell);
  return (
    <Dialog title={t.removeTitle(agent.name)} onClose={onClose}>
      <p>{t.removeText}</p>
      {leading.length > 0 && <p class="callout danger">{t.removeUsed(listed(language, leading))}</p>}
      <p>{t.removeUndo}</p>
      <div class="dialog-buttons">
        <button type="button" data-focus onClick={onClose}>
          {cancel}
        </button>
        <button
          type="button"
          class="primary danger"
          onClick={() => {
            onClose();
            draft.change((old) => removeAgent(old, at));
          }}
        >
          {t.removeYes}
        </button>
      </div>
    </Dialog>
  );
}
