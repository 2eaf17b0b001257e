/** Who gets a conversation that the bot gives up: the visitor's choice, any agent, one department or one agent. */
import type { Settings, Target } from '@sapa/protocol';
import { useId } from 'preact/hooks';
import { useLanguage } from '../../views/ui.ts';
import { Frame, type Labelled, stateOf } from './frame.tsx';
import { keyOfTarget, targetOfKey } from './target-key.ts';
import { usePartTexts } from './texts.ts';

interface Props extends Labelled {
  readonly value: Target;
  readonly onChange: (value: Target) => void;
  /** The draft's: whom there is to choose from. */
  readonly settings: Pick<Settings, 'departments' | 'agents'>;
}

export function TargetPicker({ value, onChange, settings, ...labelled }: Props) {
  const id = useId();
  const t = usePartTexts();
  const language = useLanguage();
  const key = keyOfTarget(value);
  const { departments, agents } = settings;
  const known = ['ask', 'any', ...departments.map((d) => `department:${d.id}`), ...agents.map((a) => `agent:${a.id}`)];
  return (
    <Frame id={id} {...labelled}>
      <select
        {...stateOf(id, labelled)}
        value={key}
        onChange={(event) => onChange(targetOfKey(event.currentTarget.value))}
      >
        <option value="ask">{t.target.ask}</option>
        <option value="any">{t.target.any}</option>
        <optgroup label={t.target.departments}>
          {departments.map((department) => (
            <option key={department.id} value={`department:${department.id}`}>
              {department.name[language]}
            </option>
          ))}
        </optgroup>
        {agents.length > 0 && (
          <optgroup label={t.target.agents}>
            {agents.map((agent) => (
              <option key={agent.id} value={`agent:${agent.id}`}>
                {agent.name}
              </option>
            ))}
          </optgroup>
        )}
        {!known.includes(key) && <option value={key}>{t.target.gone(key.split(':')[1] ?? key)}</option>}
      </select>
    </Frame>
  );
}
