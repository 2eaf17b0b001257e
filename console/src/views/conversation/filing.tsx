/** Category and tags: how a conversation is filed. */
import { useId } from 'preact/hooks';
import { useDesk, useTexts } from '../ui.ts';

export interface Filing {
  readonly category: string;
  readonly tags: string;
}

interface Props {
  readonly filing: Filing;
  readonly hasTags: boolean;
  readonly onChange: (filing: Filing) => void;
}

export function FilingFields({ filing, hasTags, onChange }: Props) {
  const t = useTexts();
  const id = useId();
  const categories = useDesk().directory.value?.categories ?? [];
  return (
    <>
      <div class="field">
        <label for={`${id}-category`}>{t.wrapUp.category}</label>
        <select
          id={`${id}-category`}
          value={filing.category}
          onChange={(event) => onChange({ ...filing, category: event.currentTarget.value })}
        >
          <option value="">{t.wrapUp.none}</option>
          {categories.map((category) => (
            <option key={category}>{category}</option>
          ))}
        </select>
      </div>
      {hasTags && (
        <div class="field">
          <label for={`${id}-tags`}>{t.wrapUp.tags}</label>
          <input
            id={`${id}-tags`}
            dir="auto"
            placeholder={t.wrapUp.tagsHint}
            value={filing.tags}
            onInput={(event) => onChange({ ...filing, tags: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
