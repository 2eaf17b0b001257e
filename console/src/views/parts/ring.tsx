/** A ring that empties with the time left. The number in it says the same to those who do not see rings. */
const RADIUS = 15;
const LENGTH = 2 * Math.PI * RADIUS;

interface Props {
  /** [0, 1] of the time that is left. */
  readonly share: number;
  readonly seconds: number;
  readonly label: string;
}

export function Ring({ share, seconds, label }: Props) {
  const left = Math.min(1, Math.max(0, share));
  return (
    <span class="ring" role="img" aria-label={label} data-urgent={seconds <= 8 || undefined}>
      <svg width="40" height="40" viewBox="0 0 36 36" aria-hidden="true">
        <circle class="ring-track" cx="18" cy="18" r={RADIUS} />
        <circle
          class="ring-left"
          cx="18"
          cy="18"
          r={RADIUS}
          stroke-dasharray={LENGTH.toFixed(1)}
          stroke-dashoffset={(LENGTH * (1 - left)).toFixed(1)}
        />
      </svg>
      <span class="ring-number" aria-hidden="true">
        {seconds}
      </span>
    </span>
  );
}
