/** A rating as stars, with its words for those who do not see them. */
export function Stars({ score, label }: { score: number; label: string }) {
  return (
    <span class="stars" role="img" aria-label={label}>
      {'★'.repeat(score)}
      <span class="stars-empty">{'★'.repeat(5 - score)}</span>
    </span>
  );
}
