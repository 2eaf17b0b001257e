/** Edits of the departments within the settings, and who is in one. Pure. */
import type { Department, DepartmentId, Settings } from '@sapa/protocol';
import { freeId, idFrom } from '../flows/step-ids.ts';

/** Both languages have the name until somebody translates it; nobody is in it, and no visitor can choose it yet. */
export function addDepartment(settings: Settings, name: string): Settings {
  const taken = settings.departments.map(({ id }) => id);
  const id = freeId(idFrom(name) || 'department', taken) as DepartmentId;
  const blank: Department = { id, name: { id: name, en: name }, queue: BLANK_QUEUE };
  return { ...settings, departments: [...settings.departments, blank] };
}

const BLANK_QUEUE: Department['queue'] = {
  strategy: 'leastLoaded',
  sticky: true,
  rings: [],
  lateSeconds: 60,
  refused: 'on',
};

export const changeDepartment = (
  settings: Settings,
  at: number,
  edit: (department: Department) => Department,
): Settings => ({
  ...settings,
  departments: settings.departments.map((department, index) => (index === at ? edit(department) : department)),
});

/** Nobody is in it any more, and no site shows it. What leads to it keeps naming it: where else to is its owner's to say. */
export function removeDepartment(settings: Settings, at: number): Settings {
  const gone = settings.departments[at]?.id;
  if (gone === undefined) return settings;
  const without = <Item extends { departments: DepartmentId[] }>(item: Item): Item =>
    item.departments.includes(gone) ? { ...item, departments: item.departments.filter((id) => id !== gone) } : item;
  return {
    ...settings,
    departments: settings.departments.toSpliced(at, 1),
    sites: settings.sites.map(without),
    agents: settings.agents.map(without),
  };
}

export const setSiteDepartments = (settings: Settings, at: number, departments: readonly DepartmentId[]): Settings => ({
  ...settings,
  sites: settings.sites.map((site, index) => (index === at ? { ...site, departments: [...departments] } : site)),
});

export const membersOf = ({ agents }: Pick<Settings, 'agents'>, id: DepartmentId) =>
  agents.filter(({ departments }) => departments.includes(id));
