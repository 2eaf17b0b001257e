/** Routing: the rules, the skills they ask for, and what counts for all queues; or, where the address names one, a rule. */
import { useState } from 'preact/hooks';
import '../../styles/admin-routing.css';
import type { Draft } from '../draft.ts';
import { Views } from '../parts/views.tsx';
import { TryWeek } from '../week/try-week.tsx';
import { useRuleSaying } from './editing-rule.ts';
import { GeneralFields } from './general-fields.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { RuleList } from './rule-list.tsx';
import { SkillList } from './skill-list.tsx';

const VIEWS = ['rules', 'skills', 'general'] as const;
type View = (typeof VIEWS)[number];

/** @param item the id of a rule, or the name of a view */
export function RoutingScreen({ draft, item }: { draft: Draft; item?: string | undefined }) {
  const saying = useRuleSaying(draft);
  const named = VIEWS.find((view) => view === item);
  const [view, setView] = useState<View>('rules');
  const { rules } = draft.settings.value.routing;
  const index = rules.findIndex(({ id }) => id === item);
  const rule = rules[index];
  if (rule) return <RuleEditor key={rule.id} {...{ draft, index, rule, saying }} />;
  const { t } = saying;
  const shown = named ?? view;
  return (
    <div class="screen routing">
      <header class="screen-head">
        <h2>{t.title}</h2>
        <p class="lead">{t.lead}</p>
      </header>
      <Views
        label={t.views}
        views={VIEWS.map((value) => ({ value, label: t.view[value] }))}
        shown={shown}
        onShow={(next) => {
          setView(next);
          if (item !== undefined) location.hash = '#/settings/routing';
        }}
      />
      {shown === 'rules' && <RuleList draft={draft} saying={saying} isGone={item !== undefined && !named} />}
      {shown === 'skills' && <SkillList draft={draft} saying={saying} />}
      {shown === 'general' && <GeneralFields draft={draft} />}
      <TryWeek draft={draft} />
    </div>
  );
}
