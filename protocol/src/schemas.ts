/** The validating half of the contract, for servers. Clients import types and constants from the package's main entry. */
export { agentCommandSchema, presenceSchema, visitorCommandSchema } from './commands.ts';
export { agentFrameSchema, visitorFrameSchema } from './frames.ts';
export { setupSchema, signInSchema } from './http.ts';
export { settingsSchema } from './settings.ts';
