/**
 * The log says more, and fewer rows say it again: commands are found by their event, deadlines follow from the state, and a
 * snapshot may be older than the log (`head` is up to where it goes).
 */
export const logAlone = `
ALTER TABLE events ADD COLUMN command TEXT;
ALTER TABLE events ADD COLUMN body_hash TEXT;
UPDATE events SET command = commands.id || ' ' || commands.sender, body_hash = substr(commands.body_hash, 1, 16)
  FROM commands WHERE commands.conversation = events.conversation AND commands.seq = events.seq;
DROP TABLE commands;
DROP TABLE deadlines;
`;
