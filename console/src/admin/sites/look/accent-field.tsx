/** The accent: picked or written, and how well it is seen with words on it and on a page. */
import { useId } from 'preact/hooks';
import { Icon } from '../../../views/parts/icon.tsx';
import { useLanguage } from '../../../views/ui.ts';
import { Frame, stateOf } from '../../parts/frame.tsx';
import { useLookTexts } from '../texts.ts';
import { contrast, ENOUGH_FOR_SHAPES, ENOUGH_FOR_WORDS, inkOn, isColour } from './contrast.ts';

interface Props {
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (colour: string) => void;
}

export function AccentField({ value, error, onChange }: Props) {
  const t = useLookTexts();
  const id = useId();
  const isWhole = isColour(value);
  const said = { label: t.accent, hint: t.accentHint, error: isWhole ? error : t.accentWrong };
  return (
    <div class="site-accent">
      <Frame id={id} {...said}>
        <div class="site-colour">
          <input
            type="color"
            aria-label={t.accentPick}
            value={isWhole ? value : '#000000'}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          <input
            {...stateOf(id, said)}
            class="code"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            maxLength={7}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value.trim())}
          />
        </div>
      </Frame>
      {isWhole && <Seen colour={value} />}
    </div>
  );
}

/** Said again when it changes, once the hand rests. */
function Seen({ colour }: { colour: string }) {
  const t = useLookTexts();
  const ink = inkOn(colour);
  return (
    <div class="site-seen">
      <span class="site-sample" aria-hidden="true" style={{ background: colour, color: ink }}>
        Aa
      </span>
      <ul aria-label={t.contrast} aria-live="polite">
        <Ratio
          what={t.words(ink === '#000000' ? 'black' : 'white')}
          ratio={contrast(colour, ink)}
          least={ENOUGH_FOR_WORDS}
        />
        <Ratio what={t.onWhite} ratio={contrast(colour, '#ffffff')} least={ENOUGH_FOR_SHAPES} />
        <Ratio what={t.onBlack} ratio={contrast(colour, '#000000')} least={ENOUGH_FOR_SHAPES} />
      </ul>
    </div>
  );
}

function Ratio({ what, ratio, least }: { what: string; ratio: number; least: number }) {
  const t = useLookTexts();
  const language = useLanguage();
  const number = (value: number) =>
    // Rounded down: 4.49 is not 4.5.
    new Intl.NumberFormat(language, { minimumFractionDigits: 1 }).format(Math.floor(value * 10) / 10);
  const isEnough = ratio >= least;
  return (
    <li data-little={!isEnough || undefined}>
      <Icon name={isEnough ? 'check' : 'urgent'} size={16} />
      <span>
        {what}: <strong>{number(ratio)} : 1</strong>, {isEnough ? t.enough : t.little(number(least))}
      </span>
    </li>
  );
}
