/** Every way the server says no (D7). The list is closed: a new reason is a change of SPEC.md. */
export const REJECT_REASONS = [
  'invalid_frame',
  'unsupported_version',
  'unauthorized',
  'not_found',
  'not_allowed',
  'wrong_state',
  'taken',
  'id_conflict',
  'too_large',
  'rate_limited',
  'storage_full',
  'storage_failed',
  'draining',
] as const;

export type RejectReason = (typeof REJECT_REASONS)[number];

/** WebSocket close codes that Sapa gives a meaning of its own. */
export const CLOSE = {
  normal: 1000,
  abuse: 1008,
  tooLarge: 1009,
  restarting: 1012,
  unauthorized: 4401,
  tooSlow: 4408,
} as const;
