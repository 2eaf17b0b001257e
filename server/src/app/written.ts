/** An event and how it reads as JSON, made once however many keep it, read it, or are told. */
import type { ConversationEvent } from '@sapa/protocol';

export class Written {
  readonly event: ConversationEvent;
  /** As it is kept, and as agents see it. */
  readonly json: string;
  /** As visitors see it, where agents' names are shown and where they are not; made when the first of them asks. */
  named: string | undefined;
  unnamed: string | undefined;

  constructor(event: ConversationEvent, json = JSON.stringify(event)) {
    this.event = event;
    this.json = json;
  }
}

export const written = (event: ConversationEvent): Written => new Written(event);
