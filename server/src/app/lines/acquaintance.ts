/**
 * What a visitor's page says while their line is open (where they are, who they are, which message they answer), and how it gets
 * into their conversations. Knows no frames and no sockets.
 */
import type { ConversationId, Hello, Language, Page, Site, SiteKey, Update, VisitorId } from '@sapa/protocol';
import type { SystemCommand } from '../../core/conversation/command.ts';
import type { Known } from '../../core/conversation/context.ts';
import type { State } from '../../core/conversation/state.ts';
import type { Board } from '../board.ts';
import type { Desk, Start } from '../desk.ts';
import { knownFrom } from '../profile.ts';

interface Parts {
  readonly board: Pick<Board, 'ofVisitor'>;
  readonly desk: Pick<Desk, 'execute' | 'peek'>;
}

type About = Omit<Update, 't'>;

export class Acquaintance {
  page: Page | undefined;
  /** What the page says of them. */
  #said: Known | undefined;
  /** What the site vouches for. */
  #vouched: Known | undefined;
  #proactive: string | undefined;

  constructor({ identity, ...about }: Pick<Hello, 'identity' | 'page' | 'profile' | 'proactive'>, isVouched: boolean) {
    if (identity && isVouched) this.#vouched = knownFrom(identity);
    this.hear(about);
  }

  get isVouched(): boolean {
    return this.#vouched !== undefined;
  }

  hear({ page, profile, proactive }: About): void {
    if (page) this.page = page;
    if (profile) this.#said = { ...this.#said, ...knownFrom(profile) };
    if (proactive !== undefined) this.#proactive = proactive;
  }

  /** Name and address as a welcome shows them. */
  shown(latest: State | undefined): { readonly name?: string; readonly email?: string; readonly identified?: true } {
    const name = this.#vouched?.name ?? latest?.visitor.name ?? this.#said?.name;
    const email = this.#vouched?.email ?? latest?.visitor.email ?? this.#said?.email;
    return { ...(name && { name }), ...(email && { email }), ...(this.isVouched && { identified: true }) };
  }

  /** What a new conversation starts from. @param known by their earlier ones */
  start(site: Site | undefined, language: Language, known: Known | undefined): Partial<Start['visitor']> {
    const rule = site?.proactive.find(({ id, enabled }) => enabled && id === this.#proactive);
    const text = rule && (rule.text[language] ?? rule.text.id ?? rule.text.en);
    const all = merged(known, this.#vouched);
    return {
      ...(this.page && { page: this.page }),
      ...(all && { known: all }),
      ...(rule && text && { proactive: { rule: rule.id, text } }),
    };
  }

  /** Into a conversation that has just begun. @param typed what they filled in themselves stays as it is */
  async introduce({ desk }: Parts, visitor: VisitorId, conversation: ConversationId, typed: boolean): Promise<void> {
    this.#proactive = undefined;
    if (this.#vouched) await tell(desk, conversation, { type: 'identify', visitor });
    const state = desk.peek(conversation);
    if (this.#said && state) {
      const known = typed ? lacking(this.#said, state) : this.#said;
      await tell(desk, conversation, { type: 'learn', known, isVouched: false });
    }
  }

  /** Into those that go on. @param news what changed; all that is known where it is left out */
  async spread({ board, desk }: Parts, visitor: VisitorId, site: SiteKey, news?: About): Promise<void> {
    const page = news ? news.page : this.page;
    const said = news && !news.profile ? undefined : this.#said;
    for (const state of [...board.ofVisitor(visitor)].filter((each) => each.site === site)) {
      if (this.#vouched) await tell(desk, state.id, { type: 'identify', visitor });
      if (said) await tell(desk, state.id, { type: 'learn', known: said, isVouched: false });
      if (this.#vouched) await tell(desk, state.id, { type: 'learn', known: this.#vouched, isVouched: true });
      if (page) await tell(desk, state.id, { type: 'noteVisit', page });
    }
  }
}

async function tell(desk: Parts['desk'], conversation: ConversationId, command: SystemCommand): Promise<void> {
  await desk.execute(conversation, { by: { kind: 'system' }, do: command });
}

/** What is vouched for is right. */
function merged(known: Known | undefined, vouched: Known | undefined): Known | undefined {
  if (!known || !vouched) return vouched ?? known;
  return { ...known, ...vouched, attributes: { ...known.attributes, ...vouched.attributes } };
}

function lacking({ name, email, attributes = {} }: Known, { visitor, attributes: before = {} }: State): Known {
  return {
    ...(name && !visitor.name && { name }),
    ...(email && !visitor.email && { email }),
    attributes: Object.fromEntries(Object.entries(attributes).filter(([field]) => !before[field])),
  };
}
