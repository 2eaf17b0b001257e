/** Asks before a site goes, and says what that means and what is for it alone. */
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { RemoveDialog } from '../parts/remove-dialog.tsx';
import { listed } from '../parts/spoken.ts';
import { useShellTexts } from '../texts.ts';
import { onlyFor, removeSite } from './edit-sites.ts';
import { useSitesTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly at: number;
  readonly onClose: () => void;
}

export function RemoveSite({ draft, at, onClose }: Props) {
  const t = useSitesTexts();
  const { screen } = useShellTexts();
  const language = useLanguage();
  const settings = draft.settings.value;
  const site = settings.sites[at];
  if (!site) return null;
  const { answers, flows, rules } = onlyFor(settings, site.key);
  const own = [
    ...(answers > 0 ? [`${screen.knowledge} · ${t.removeAnswers(answers)}`] : []),
    ...flows.map((name) => `${screen.flows} · ${name}`),
    ...rules.map((name) => `${screen.routing} · ${name}`),
  ];
  return (
    <RemoveDialog
      title={t.removeTitle(site.name)}
      yes={t.removeYes}
      onClose={onClose}
      onRemove={() => draft.change((old) => removeSite(old, at))}
    >
      <p>{t.removeText}</p>
      {own.length > 0 && <p class="callout danger">{t.removeOnly(listed(language, own))}</p>}
      <p>{t.removeUndo}</p>
    </RemoveDialog>
  );
}
