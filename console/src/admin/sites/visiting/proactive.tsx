/** Proactive messages of a site, in the order they are tried, with what came of them. */
import type { Proactive, ProactiveCount } from '@sapa/protocol';
import { useEffect, useState } from 'preact/hooks';
import { settingsHash } from '../../../views/settings-route.ts';
import { useAdminApi } from '../../context.ts';
import { ListEditor } from '../../parts/list-editor.tsx';
import type { SiteProps } from '../site-props.ts';
import { useSitesTexts, useVisitingTexts } from '../texts.ts';
import { blankRule } from './proactive-edit.ts';
import { RuleEditor } from './proactive-rule.tsx';

const DAYS = 30;

export function ProactivePart(props: SiteProps) {
  const { proactive: t } = useVisitingTexts();
  const { tab } = useSitesTexts();
  const { site, draft, change, errorAt } = props;
  const counts = useCounts();
  const at = props.settings.sites.indexOf(site);
  // One that was just added is open.
  const [fresh, setFresh] = useState<string>();
  function create(): Proactive {
    const rule = blankRule(site.proactive, t.newName);
    setFresh(rule.id);
    return rule;
  }
  return (
    <section class="section site-proactive" aria-labelledby="site-proactive">
      <h3 id="site-proactive">{t.title}</h3>
      <p>{t.lead}</p>
      {site.proactive.length === 0 ? (
        <div class="site-empty">
          <strong>{t.empty}</strong>
          <p>{t.emptyText}</p>
        </div>
      ) : (
        <p class="field-hint">
          {t.tag} <a href={settingsHash('sites', site.key)}>{tab.embed}</a>
        </p>
      )}
      <ListEditor
        label={t.list}
        items={site.proactive}
        keyOf={({ id }) => id}
        most={20}
        create={create}
        addLabel={t.add}
        nameOf={({ name }) => name}
        onChange={(proactive) => change((old) => ({ ...old, proactive }))}
      >
        {(rule, onChange, place) => (
          <RuleEditor
            {...{ rule, onChange, days: DAYS }}
            isFresh={rule.id === fresh}
            isWrong={draft.hasProblemsIn(`sites[${at}].proactive[${place}]`)}
            count={counts && (counts.find((each) => each.site === site.key && each.rule === rule.id) ?? 'never')}
            errorAt={(path) => errorAt(`proactive[${place}].${path}`)}
          />
        )}
      </ListEditor>
    </section>
  );
}

/** @returns undefined while nobody knows: not asked yet, or the server could not say */
function useCounts(): readonly ProactiveCount[] | undefined {
  const api = useAdminApi();
  const [counts, setCounts] = useState<readonly ProactiveCount[]>();
  useEffect(() => {
    let isHere = true;
    void api.proactiveCounts(DAYS).then((answer) => {
      if (isHere && answer.ok) setCounts(answer.value);
    });
    return () => {
      isHere = false;
    };
  }, [api]);
  return counts;
}
