/** So many seconds, and beside the label what that is in minutes and hours. */
import { useLanguage } from '../../views/ui.ts';
import { NumberField } from './fields.tsx';
import type { Labelled } from './frame.tsx';
import { spokenSeconds } from './spoken.ts';

interface Props extends Labelled {
  readonly value: number;
  readonly onChange: (seconds: number) => void;
  readonly min: number;
}

const DAY = 86_400;

export function SecondsField({ value, ...props }: Props) {
  const language = useLanguage();
  return (
    <NumberField {...props} max={DAY} value={value} mark={value >= 60 ? spokenSeconds(language, value) : undefined} />
  );
}
