/**
 * How sure the bot may be that the best candidate is the right one: a probability, by logistic regression over how well
 * it fits, how much it looks like the text, and how far it leads. The same weights for every knowledge.
 *
 * Learnt from held-out parts of the training lines of BANKING77 (PolyAI, CC BY 4.0), CLINC150 with its out-of-scope
 * training and validation lines (CC BY 3.0) and xSID 0.4 (CC BY-SA 4.0), each with 1–100 lines per intent and a share of
 * the intents left out, and from the demo shop's labelled lines; `npm run eval:bot` prints how often each tenth is right.
 */
import type { Candidate } from './ranking.ts';

interface Weights {
  readonly base: number;
  readonly fit: number;
  readonly likeness: number;
  readonly lead: number;
  /** How fast a lead rules out the next one: with none, either may be right, however well both fit. */
  readonly rule: number;
}

/** Where entries were compared by training (many lines each), the lead is one of logarithms; else it is one of cosines. */
const TRAINED: Weights = { base: -2.83, fit: 1.17, likeness: 3.55, lead: 0.86, rule: 1 };
const UNTRAINED: Weights = { base: -2.12, fit: -0.13, likeness: 3.5, lead: 7.72, rule: 12 };
/** A lead over nothing at all, of a candidate that was met in full: one that hardly was has nothing to lead by. */
const LEAD_OVER_NONE = 10;
/** How far behind the best one a candidate may be and still be offered: logarithms, and a share of the best score. */
const NEAR_TRAINED = 4;
const NEAR_SHARE = 0.6;

/** @param candidates best first; @returns 0–1, and 0 of none */
export function confidenceOf([best, next]: readonly Candidate[]): number {
  if (!best) return 0;
  const trained = best.learnt !== undefined;
  const weights = trained ? TRAINED : UNTRAINED;
  const alone = trained ? LEAD_OVER_NONE * Math.max(best.fit, best.likeness) : best.score;
  const lead = next ? best.score - next.score : alone;
  const likely = share(weights.base + weights.fit * best.fit + weights.likeness * best.likeness + weights.lead * lead);
  return Math.min(likely, share(weights.rule * lead));
}

function share(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Whether a candidate may be meant as well as the best one. */
export function isNear(best: Candidate, other: Candidate): boolean {
  return best.learnt === undefined ? other.score >= best.score * NEAR_SHARE : other.score >= best.score - NEAR_TRAINED;
}
