/** Why a call came to nothing, as the conversation is told. Carries no address, header, body or secret: it may be logged. */
import type { CallFailure } from '@sapa/protocol';

export class CallFailed extends Error {
  readonly failure: CallFailure;
  constructor(failure: CallFailure) {
    super(failure);
    this.name = 'CallFailed';
    this.failure = failure;
  }
}
