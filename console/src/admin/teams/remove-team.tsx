/** Asks before a department goes, and says what leads to it. */
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { RemoveDialog } from '../parts/remove-dialog.tsx';
import { listed } from '../parts/spoken.ts';
import { leadingTo } from '../staff/leading.ts';
import { useShellTexts } from '../texts.ts';
import { membersOf, removeDepartment } from './edit-teams.ts';
import { useTeamTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly at: number;
  readonly onClose: () => void;
}

export function RemoveTeam({ draft, at, onClose }: Props) {
  const t = useTeamTexts();
  const language = useLanguage();
  const settings = draft.settings.value;
  const department = settings.departments[at];
  const shell = useShellTexts();
  if (!department) return null;
  const { id, name } = department;
  const leading = leadingTo(settings, 'department', id, language, shell);
  const sites = settings.sites.filter(({ departments }) => departments.includes(id)).map((site) => site.name);
  const from = t.removeFrom(membersOf(settings, id).length, listed(language, sites));
  return (
    <RemoveDialog
      title={t.removeTitle(name[language])}
      yes={t.removeYes}
      onClose={onClose}
      onRemove={() => draft.change((old) => removeDepartment(old, at))}
    >
      {from && <p>{from}</p>}
      {leading.length > 0 && <p class="callout danger">{t.removeUsed(listed(language, leading))}</p>}
      <p>{t.removeText}</p>
    </RemoveDialog>
  );
}
