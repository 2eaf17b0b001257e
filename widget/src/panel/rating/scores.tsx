/** A score from 1 to 5, as stars or as faces. Views only. */
import type { RatingStyle } from '@sapa/protocol';

export const SCORES = [1, 2, 3, 4, 5] as const;

const STAR = 'm12 3 2.7 5.8 6.3.8-4.7 4.3 1.3 6.3L12 17l-5.6 3.2 1.3-6.3L3 9.6l6.3-.8z';
const FACE = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 10v.01M15 10v.01';
const MOUTHS = [
  'M8 16.5q4-5 8 0M7.5 7l2.5 1M16.5 7 14 8',
  'M8.5 16q3.5-2.5 7 0',
  'M8.5 15h7',
  'M8.5 14q3.5 3.5 7 0',
  'M7.5 13.5q4.5 8 9 0z',
];

const Drawing = ({ path }: { path: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} />
  </svg>
);

interface ScoreProps {
  readonly style: RatingStyle;
  readonly score: number;
}

export const Score = ({ style, score }: ScoreProps) => (
  <Drawing path={style === 'faces' ? FACE + MOUTHS[score - 1] : STAR} />
);

/** As it was given: that face, or so many stars. */
export const Scored = ({ style, score }: ScoreProps) => (
  <>
    {SCORES.filter((each) => (style === 'faces' ? each === score : each <= score)).map((each) => (
      <Score key={each} style={style} score={each} />
    ))}
  </>
);
