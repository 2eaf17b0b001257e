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

interface Whose {
  readonly visitor: VisitorId;
  readonly site: SiteKey;
}

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

  /** Into a conversation that has just begun: what was vouched for it started from. */
  async introduce({ desk }: Parts, visitor: VisitorId, conversation: ConversationId): Promise<void> {
    this.#proactive = undefined;
    if (this.#vouched) await tell(desk, conversation, { type: 'identify', visitor });
    if (this.#said) await tell(desk, conversation, { type: 'learn', known: this.#said, isVouched: false });
  }

  /**
   * Into those that go on. @param news what changed; all that is known where it is left out
   * @param mayTell asked once, where there is something to tell: false, and it is not written
   */
  async spread({ board, desk }: Parts, at: Whose, mayTell: () => boolean, news?: About): Promise<void> {
    const open = [...board.ofVisitor(at.visitor)].filter((each) => each.site === at.site);
    if (this.#vouched) for (const { id } of open) await tell(desk, id, { type: 'identify', visitor: at.visitor });
    const words = this.#words(news);
    if (open.length === 0 || words.length === 0 || !mayTell()) return;
    for (const { id } of open) for (const word of words) await tell(desk, id, word);
  }

  #words(news: About | undefined): readonly SystemCommand[] {
    const page = news ? news.page : this.page;
    const said = news && !news.profile ? undefined : this.#said;
    const vouched = news ? undefined : this.#vouched;
    return [
      ...(vouched ? [{ type: 'learn', known: vouched, isVouched: true } as const] : []),
      ...(said ? [{ type: 'learn', known: said, isVouched: false } as const] : []),
      ...(page ? [{ type: 'noteVisit', page } as const] : []),
    ];
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
