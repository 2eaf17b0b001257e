/** An answer as visitors see it. */
import { Rich } from '../../views/parts/rich.tsx';
import { useKnowledgeTexts } from './texts.ts';

interface Props {
  /** What stands above it; absent: that it is a preview. */
  readonly label?: string;
  readonly text: string;
  readonly quickReplies: readonly string[];
}

export function Bubble({ label, text, quickReplies }: Props) {
  const t = useKnowledgeTexts();
  return (
    <figure class="bubble-preview">
      <figcaption class="field-hint">{label ?? t.form.preview}</figcaption>
      <div class="bubble-text">
        {text.trim() ? <Rich text={text} /> : <span class="muted">{t.form.previewEmpty}</span>}
      </div>
      {quickReplies.length > 0 && (
        <ul class="bubble-replies">
          {quickReplies.map((label) => (
            <li key={label} dir="auto">
              {label}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
