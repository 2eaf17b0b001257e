import type { SettingsInput } from '@sapa/protocol';

/** Entries as an owner writes them in the settings document. */
export type KnowledgeInput = NonNullable<NonNullable<SettingsInput['bot']>['knowledge']>;
