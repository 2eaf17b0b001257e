/** One colleague: who they are, what they may do, which departments, how much at once, which skills, how they sign in. */
import type { AgentProfile } from '@sapa/protocol';
import { Icon } from '../../views/parts/icon.tsx';
import { settingsHash } from '../../views/settings-route.ts';
import { useDesk, useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { withOptional } from '../flows/edit-steps.ts';
import { NumberField, TextField } from '../parts/fields.tsx';
import { OptionalNumber } from '../parts/optional-number.tsx';
import { PickMany } from '../parts/pick-many.tsx';
import { RadioCards } from '../parts/radio-cards.tsx';
import { channelsOf } from '../staff/channels.ts';
import { SkillLevels } from '../staff/skill-levels.tsx';
import { useStaffTexts } from '../staff/texts.ts';
import { TryWeek } from '../week/try-week.tsx';
import { changeAgent } from './edit-people.ts';
import { HowToSignIn } from './how-to-sign-in.tsx';
import { usePeopleTexts } from './texts.ts';

interface Props {
  readonly draft: Draft;
  readonly agent: AgentProfile;
  readonly change: (part: Partial<AgentProfile>) => void;
  /** @param path within the agent: `skills[0].level` */
  readonly errorAt: (path: string) => string | undefined;
}

export function PersonForm({ draft, index, agent }: { draft: Draft; index: number; agent: AgentProfile }) {
  const t = usePeopleTexts();
  const props: Props = {
    draft,
    agent,
    change: (part) => draft.change((settings) => changeAgent(settings, index, (old) => ({ ...old, ...part }))),
    errorAt: (path) => draft.problemAt(`agents[${index}].${path}`),
  };
  return (
    <div class="screen person-form">
      <a class="flow-back" href={settingsHash('people')}>
        <Icon name="back" />
        {t.back}
      </a>
      <Who {...props} />
      <Role {...props} />
      <Departments {...props} />
      <Capacity {...props} />
      <Skills {...props} />
      <HowToSignIn id={agent.id} />
      <TryWeek draft={draft} />
    </div>
  );
}

function Who({ agent, change, errorAt }: Props) {
  const t = usePeopleTexts();
  return (
    <section class="section" aria-label={agent.name}>
      <h2 dir="auto">{agent.name}</h2>
      <div class="fields">
        <TextField
          label={t.name}
          hint={t.nameHint}
          max={80}
          value={agent.name}
          error={errorAt('name') ?? errorAt('id')}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={t.email}
          hint={t.emailHint}
          type="email"
          max={254}
          value={agent.email}
          error={errorAt('email')}
          onChange={(email) => change({ email })}
        />
      </div>
    </section>
  );
}

function Role({ agent, change }: Props) {
  const t = usePeopleTexts();
  const isMe = useDesk().me.value.id === agent.id;
  if (isMe)
    return (
      <section class="section" aria-label={t.role}>
        <p>
          <strong>{t.role}:</strong> {t.roles[agent.role].title}
        </p>
        <p class="field-hint">{t.ownRole}</p>
      </section>
    );
  return (
    <RadioCards
      label={t.role}
      options={(['agent', 'supervisor', 'admin'] as const).map((value) => ({ value, ...t.roles[value] }))}
      value={agent.role}
      onChange={(role) => change({ role })}
    />
  );
}

function Departments({ draft, agent, change, errorAt }: Props) {
  const t = usePeopleTexts();
  const language = useLanguage();
  const { departments } = draft.settings.value;
  const wrong = agent.departments.map((_, at) => errorAt(`departments[${at}]`)).find(Boolean);
  return (
    <div class="section">
      <PickMany
        label={t.departments}
        hint={t.departmentsHint}
        options={departments.map(({ id, name }) => ({ value: id, label: name[language] }))}
        chosen={agent.departments}
        error={errorAt('departments') ?? wrong}
        onChange={(chosen) => change({ departments: chosen })}
      />
    </div>
  );
}

function Capacity({ draft, agent, change, errorAt }: Props) {
  const t = usePeopleTexts();
  const staff = useStaffTexts();
  return (
    <section class="section" aria-labelledby="capacity-title">
      <h3 id="capacity-title">{t.capacityTitle}</h3>
      <div class="fields">
        <NumberField
          label={t.capacity}
          hint={t.capacityHint}
          min={1}
          max={100}
          value={agent.capacity}
          error={errorAt('capacity')}
          onChange={(capacity) => change({ capacity })}
        />
      </div>
      <fieldset class="fieldset">
        <legend>{t.channels}</legend>
        <p class="field-hint">{t.channelsHint}</p>
        <div class="fields">
          {channelsOf(draft.settings.value).map((channel) => (
            <OptionalNumber
              key={channel}
              label={staff.channels[channel] ?? channel}
              value={agent.channels[channel]}
              error={errorAt(`channels.${channel}`)}
              onChange={(most) => change({ channels: withOptional(agent.channels, channel, most) })}
            />
          ))}
        </div>
      </fieldset>
    </section>
  );
}

function Skills({ draft, agent, change, errorAt }: Props) {
  const t = usePeopleTexts();
  const staff = useStaffTexts();
  const settings = draft.settings.value;
  return (
    <div class="section">
      <SkillLevels
        label={t.skills}
        hint={staff.skill.levelHint}
        settings={settings}
        kind="had"
        most={50}
        value={agent.skills}
        errorAt={(path) => errorAt(`skills${path}`)}
        onChange={(skills) => change({ skills })}
      />
      {settings.routing.skills.length === 0 && (
        <p class="field-hint">
          {t.noSkills} <a href={settingsHash('routing', 'skills')}>{t.skillsLink}</a>
        </p>
      )}
    </div>
  );
}
