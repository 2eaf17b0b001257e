/** Who holds a conversation and who may see it, at every prefix of its log. The checker's own fold: nothing of the server's is used. */
import type { ConversationEvent } from '@sapa/protocol';
import type { Log } from './book.ts';
import type { Staff } from './history.ts';

export interface Moment {
  readonly status: 'bot' | 'queued' | 'offered' | 'active' | 'on-hold' | 'wrap-up' | 'closed';
  readonly holder?: string | undefined;
  readonly department?: string | undefined;
  readonly owed: boolean;
  /** Why this event cannot follow what was before it. */
  readonly wrong?: string;
}

const START: Moment = { status: 'bot', owed: false };

/** One moment per event. */
export function momentsOf(log: Log): Moment[] {
  let now = START;
  return log.rows.map((event) => {
    now = after(now, event);
    return now;
  });
}

function after({ status, holder, department, owed }: Moment, event: ConversationEvent): Moment {
  const same = { status, holder, department, owed };
  switch (event.type) {
    case 'departmentPicked':
      return { ...same, department: event.department };
    case 'queued':
    case 'transferred':
      return { status: 'queued', department: event.department, owed };
    case 'offered': {
      const wrong = status === 'queued' ? {} : { wrong: `offered while ${status}` };
      return { status: 'offered', holder: event.agent, department, owed, ...wrong };
    }
    case 'offerDeclined':
    case 'offerExpired':
    case 'offerRescinded':
      return {
        status: 'queued',
        department,
        owed,
        ...(status !== 'offered' && { wrong: `${event.type} while ${status}` }),
      };
    case 'accepted': {
      const isFree = status === 'queued' || (status === 'offered' && holder === event.agent);
      return {
        status: 'active',
        holder: event.agent,
        department,
        owed,
        ...(!isFree && { wrong: `accepted by ${event.agent} while ${status} by ${holder}` }),
      };
    }
    case 'held':
      return { ...same, status: 'on-hold', ...(status !== 'active' && { wrong: `held while ${status}` }) };
    case 'resumed': {
      const isTheirs = status === 'on-hold' && holder === event.agent;
      return {
        ...same,
        status: 'active',
        ...(!isTheirs && { wrong: `resumed by ${event.agent} while ${status} by ${holder}` }),
      };
    }
    case 'ended':
      return status === 'active' || status === 'on-hold' ? { ...same, status: 'wrap-up' } : same;
    case 'closed':
      return { status: 'closed', department, owed: event.followUp };
    case 'reopened':
      return { status: 'bot', department, owed: false };
    case 'followedUp':
      return { ...same, owed: false };
    case 'messageSent':
      return status === 'closed' && event.by.kind === 'visitor' ? { ...same, owed: true } : same;
    default:
      return same;
  }
}

/** Whether this agent may see it after each event. */
export function reach(log: Log, agent: Staff): boolean[] {
  return momentsOf(log).map(({ status, holder, department, owed }) => {
    if (holder === agent.id && status !== 'closed') return true;
    const isOurs = agent.role !== 'agent' || (department !== undefined && agent.departments.includes(department));
    if (status === 'queued' || status === 'offered') return isOurs;
    return status === 'closed' && owed && (isOurs || department === undefined);
  });
}
