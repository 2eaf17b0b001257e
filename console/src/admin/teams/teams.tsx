/** Departments: their list and what visitors can choose or, where the address names one, its form. */
import '../../styles/admin-teams.css';
import type { Draft } from '../draft.ts';
import { TeamForm } from './team-form.tsx';
import { TeamList } from './team-list.tsx';

export function TeamsScreen({ draft, item }: { draft: Draft; item?: string | undefined }) {
  const { departments } = draft.settings.value;
  const index = departments.findIndex(({ id }) => id === item);
  const department = departments[index];
  if (department) return <TeamForm key={department.id} {...{ draft, index, department }} />;
  return <TeamList draft={draft} isGone={item !== undefined} />;
}
