/** What visitors' pages ask over HTTP beside their line: proactive messages. Transcripts are plain text. */
import * as v from 'valibot';
import type { SiteKey } from './ids.ts';
import { id, type SomeTexts } from './settings/parts.ts';
import type { Proactive } from './settings/visiting.ts';

/** `POST /proactive/:site` → 204; 404 when there is no such site or rule; 429 rate_limited. */
export const proactiveSeenSchema = v.strictObject({
  rule: id<string>(),
  what: v.picklist(['shown', 'opened']),
});

/** A rule that is on, as the page needs it to know when to speak. */
export interface ProactiveView {
  readonly id: string;
  readonly text: SomeTexts;
  readonly when: Proactive['when'];
}

/** `GET /proactive/:site` → 200; 404 when there is no such site. In the order they are tried. */
export interface ProactiveRulesView {
  readonly rules: readonly ProactiveView[];
  /** Somebody is there to answer now. */
  readonly open: boolean;
}

/** `GET /api/v1/proactive/counts?days=` (1–366, else 30) → 200. Days are counted in UTC, today included. */
export interface ProactiveCountsView {
  readonly counts: readonly ProactiveCount[];
}

export interface ProactiveCount {
  readonly site: SiteKey;
  readonly rule: string;
  readonly shown: number;
  readonly opened: number;
  /** Conversations that began with an answer to it. */
  readonly answered: number;
}
