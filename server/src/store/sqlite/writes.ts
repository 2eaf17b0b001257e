/** What changes the database beside appends, prepared once. */
import type { Db } from './database.ts';
import { prepareFileWrites } from './files.ts';
import * as sql from './sql/people.ts';
import { DISMISS_PROPOSAL } from './sql/proposals.ts';
import { prepareVisits } from './visits.ts';
import type { Writes } from './wire.ts';

export function prepareWrites(db: Db): Writes {
  const setPassword = db.prepare(sql.SET_PASSWORD);
  const saveSession = db.prepare(sql.SAVE_SESSION);
  const deleteSession = db.prepare(sql.DELETE_SESSION);
  const saveSetupToken = db.prepare(sql.SAVE_SETUP_TOKEN);
  const useSetupToken = db.prepare(sql.USE_SETUP_TOKEN);
  const setPresence = db.prepare(sql.SET_PRESENCE);
  const dismissProposal = db.prepare(DISMISS_PROPOSAL);
  const takeRoom = db.prepare(sql.TAKE_ROOM);
  const leaveRoom = db.prepare(sql.LEAVE_ROOM);
  return {
    setPassword: (agent, hash) => void setPassword.run(agent, hash),
    saveSession: (tokenHash, agent, expiresAt) => void saveSession.run(tokenHash, agent, expiresAt),
    deleteSession: (tokenHash) => void deleteSession.run(tokenHash),
    saveSetupToken: (tokenHash) => void saveSetupToken.run(tokenHash),
    useSetupToken: (tokenHash) => useSetupToken.run(tokenHash).changes > 0,
    setPresence: (...row) => void setPresence.run(...row),
    dismissProposal: (id) => dismissProposal.run(id).changes > 0,
    ...prepareVisits(db),
    ...prepareFileWrites(db),
    probe() {
      takeRoom.run();
      leaveRoom.run();
    },
  };
}
