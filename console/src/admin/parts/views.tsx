/** Parts of one screen, one of which is shown. Radio buttons underneath: the arrow keys go from one to the next. */
import { useId } from 'preact/hooks';
import type { Option } from './fields.tsx';

interface Props<View extends string> {
  readonly label: string;
  readonly views: readonly Option<View>[];
  readonly shown: View;
  readonly onShow: (view: View) => void;
}

export function Views<View extends string>({ label, views, shown, onShow }: Props<View>) {
  const name = useId();
  return (
    <div class="segments views" role="radiogroup" aria-label={label}>
      {views.map((view) => (
        <label key={view.value}>
          <input type="radio" name={name} checked={shown === view.value} onChange={() => onShow(view.value)} />
          {view.label}
        </label>
      ))}
    </div>
  );
}
