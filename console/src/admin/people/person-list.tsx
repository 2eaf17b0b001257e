/** Colleagues by name: what they are in, how much they take, and the way to change or remove them. */
import type { AgentProfile } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import { settingsHash } from '../../views/settings-route.ts';
import { useDesk, useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { Tool } from '../flows/tool.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { listed } from '../parts/spoken.ts';
import { RemovePerson } from './remove-person.tsx';
import { usePeopleTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  /** Whom to show, by their places in the settings. */
  readonly places: readonly number[];
}

export function PersonList({ draft, places }: Props) {
  const t = usePeopleTexts();
  const { agents } = draft.settings.value;
  const [removing, setRemoving] = useState<string>();
  const doomed = agents.findIndex(({ id }) => id === removing);
  return (
    <>
      <ul class="person-rows" aria-label={t.list}>
        {places.map((at) => {
          const agent = agents[at];
          return agent && <Row key={agent.id} {...{ draft, agent, at }} onRemove={() => setRemoving(agent.id)} />;
        })}
      </ul>
      {doomed >= 0 && <RemovePerson draft={draft} at={doomed} onClose={() => setRemoving(undefined)} />}
    </>
  );
}

interface RowProps {
  readonly draft: Draft;
  readonly agent: AgentProfile;
  readonly at: number;
  readonly onRemove: () => void;
}

function Row({ draft, agent, at, onRemove }: RowProps) {
  const t = usePeopleTexts();
  const language = useLanguage();
  const me = useDesk().me.value;
  const { departments } = draft.settings.value;
  const names = agent.departments.map((id) => departments.find((one) => one.id === id)?.name[language] ?? id);
  const isMe = agent.id === me.id;
  return (
    <li class="person-row">
      <a href={settingsHash('people', agent.id)}>
        <strong dir="auto">{agent.name}</strong>
        <span class="person-role">
          {t.roles[agent.role].title}
          {isMe && ` (${t.you})`}
        </span>
        <span class="person-about">
          <bdi>{agent.email}</bdi> · {t.about(listed(language, names), agent.capacity)}
        </span>
        {draft.hasProblemsIn(`agents[${at}]`) && <span class="person-wrong">{t.wrong}</span>}
      </a>
      {!isMe && (
        <Tool name="remove" label={t.remove(agent.name)} onClick={onRemove}>
          <Glyph name="remove" />
        </Tool>
      )}
    </li>
  );
}
