/** The validating half of the contract, for servers. Clients import types and constants from the package's main entry. */
export { agentCommandSchema, presenceSchema, visitorCommandSchema } from './commands.ts';
export { agentFrameSchema, visitorFrameSchema } from './frames.ts';
export { settingsChangeSchema, setupSchema, signInSchema } from './http.ts';
export { explainSchema, previewSchema } from './http-bot.ts';
export { fileLinksSchema, uploadSchema } from './http-files.ts';
export { simulateSchema } from './http-routing.ts';
export { proactiveSeenSchema } from './http-visitors.ts';
export { flowSchema } from './settings/flows.ts';
export { settingsSchema } from './settings/settings.ts';
