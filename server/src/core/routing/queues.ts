/** Everything that waits: in its department's order, in its group, and by when an agent it skips may be asked again. Knows no loads. */
import type { ConversationId, DepartmentId, Timestamp } from '@sapa/protocol';
import type { Departments } from './departments.ts';
import { type Entry, Group, groupKey } from './groups.ts';
import { byRank, rankOf } from './order.ts';
import { Sorted } from './sorted.ts';
import type { Waiting } from './types.ts';

interface Wake {
  readonly at: Timestamp;
  readonly entry: Entry;
}

export class Queues {
  readonly #departments: Departments;
  readonly #ageingMs: number;
  readonly #entries = new Map<ConversationId, Entry>();
  readonly #groups = new Map<string, Group>();
  readonly #wakes = new Sorted<Wake>({ key: ({ at }) => at, tie: (a, b) => byRank.tie(a.entry, b.entry) });

  constructor(departments: Departments, ageingMs: number) {
    this.#departments = departments;
    this.#ageingMs = ageingMs;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** When the next agent who is skipped may be asked again. */
  get nextAt(): Timestamp | undefined {
    return this.#wakes.first?.at;
  }

  has(entry: Entry): boolean {
    return this.#entries.get(entry.waiting.conversation) === entry;
  }

  all(): Iterable<Entry> {
    return this.#entries.values();
  }

  /** In place of what it was, if it waits. */
  put(waiting: Waiting, now: Timestamp): Entry {
    this.remove(waiting.conversation);
    const own = this.#departments.team(waiting.departments[0]);
    const [first = waiting.departments[0], ...others] = this.#askedOf(waiting);
    const by = this.#departments.team(first);
    const group = by.isManual && waiting.only === undefined ? undefined : this.#groupOf(waiting, [first, ...others]);
    const entry: Entry = { ...rankOf(waiting, this.#ageingMs), waiting, own, by, turn: first, group };
    this.#entries.set(waiting.conversation, entry);
    own.waiting.add(entry);
    group?.add(entry);
    if (group) for (const at of retries(waiting, now)) this.#wakes.add({ at, entry });
    return entry;
  }

  remove(conversation: ConversationId): Entry | undefined {
    const entry = this.#entries.get(conversation);
    if (!entry) return undefined;
    this.#entries.delete(conversation);
    entry.own.waiting.delete(entry);
    entry.group?.delete(entry);
    if (entry.group?.waiting.size === 0) this.#groups.delete(entry.group.key);
    for (const { until } of entry.waiting.skipped) this.#wakes.delete({ at: until, entry });
    return entry;
  }

  /** Those with an agent who may be asked again by now. Each is named once for each such time. */
  woken(now: Timestamp): Entry[] {
    const woken: Entry[] = [];
    for (let next = this.#wakes.first; next && next.at <= now; next = this.#wakes.first) {
      woken.push(next.entry);
      this.#wakes.delete(next);
    }
    return woken;
  }

  position(conversation: ConversationId): number | undefined {
    const entry = this.#entries.get(conversation);
    const before = entry?.own.waiting.indexOf(entry);
    return before === undefined ? undefined : before + 1;
  }

  countIn(department: DepartmentId): number {
    return this.#departments.find(department)?.waiting.size ?? 0;
  }

  *waitingIn(department: DepartmentId): Generator<ConversationId, void, undefined> {
    for (const { waiting } of this.#departments.find(department)?.waiting ?? []) yield waiting.conversation;
  }

  /** Nobody of a manual department is asked: agents of the others that may answer are. */
  #askedOf({ departments }: Waiting): readonly DepartmentId[] {
    return departments.filter((each) => !this.#departments.team(each).isManual);
  }

  #groupOf(waiting: Waiting, asked: readonly DepartmentId[]): Group {
    const key = groupKey(waiting);
    const known = this.#groups.get(key);
    if (known) return known;
    const departments =
      waiting.only === undefined
        ? [...new Set(asked)].map((each) => this.#departments.team(each))
        : [this.#departments.person(waiting.only)];
    const group = new Group(key, departments, waiting);
    this.#groups.set(key, group);
    return group;
  }
}

/** Never again is no time to look. */
function retries({ skipped }: Waiting, now: Timestamp): Timestamp[] {
  return skipped.map(({ until }) => until).filter((until) => until > now && Number.isFinite(until));
}
