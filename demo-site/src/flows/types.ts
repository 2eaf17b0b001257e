import type { SettingsInput } from '@sapa/protocol';

/** A flow as an owner writes it in the settings document. */
export type FlowInput = NonNullable<NonNullable<SettingsInput['bot']>['flows']>[number];
