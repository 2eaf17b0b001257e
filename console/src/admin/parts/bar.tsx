/** A share as a bar. Decoration: the number stands beside it. */
export function Bar({ share }: { share: number }) {
  const percent = `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
  return (
    <span class="share-bar" aria-hidden="true">
      <span style={{ inlineSize: percent }} />
    </span>
  );
}
