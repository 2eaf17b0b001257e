/** The launcher's glyph: one of ours, or a path of one's own. */
import { useId, useState } from 'preact/hooks';
import { TextArea } from '../../parts/fields.tsx';
import { useLookTexts } from '../texts.ts';
import { BUBBLE, ICONS, type IconName, iconNamed, isIconPath } from './icons.ts';

interface Props {
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (path: string) => void;
}

const NAMES = Object.keys(ICONS) as IconName[];

export function IconField({ value, error, onChange }: Props) {
  const t = useLookTexts();
  const name = useId();
  const known = iconNamed(value);
  // Somebody writes one from an empty field, which is also what the bubble is.
  const [isWriting, setWriting] = useState(false);
  const isOwn = known === undefined || (isWriting && known === 'bubble');
  const isWrong = !isIconPath(value);
  return (
    <>
      <fieldset class="site-icons">
        <legend>{t.icon}</legend>
        {NAMES.map((icon) => (
          <label key={icon} title={t.icons[icon]}>
            <input
              type="radio"
              name={name}
              checked={!isOwn && known === icon}
              aria-label={t.icons[icon]}
              onChange={() => {
                setWriting(false);
                onChange(ICONS[icon]);
              }}
            />
            <Shape path={ICONS[icon]} />
          </label>
        ))}
        <label>
          <input
            type="radio"
            name={name}
            checked={isOwn}
            onChange={() => {
              setWriting(true);
              onChange('');
            }}
          />
          {isOwn && value && !isWrong ? <Shape path={value} /> : null}
          {t.ownIcon}
        </label>
      </fieldset>
      {isOwn && (
        <TextArea
          label={t.path}
          hint={t.pathHint}
          isCode
          rows={3}
          value={value}
          error={isWrong ? t.pathWrong : error}
          onChange={onChange}
        />
      )}
    </>
  );
}

function Shape({ path }: { path: string }) {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path || BUBBLE} />
    </svg>
  );
}
