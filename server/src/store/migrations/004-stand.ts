/** What agents who are away say they are doing, and why they are away though they did not say so. */
export const stand = `
ALTER TABLE agent_presence ADD COLUMN label TEXT;
ALTER TABLE agent_presence ADD COLUMN auto TEXT;
`;
