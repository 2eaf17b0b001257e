/** What the bot knows: where it answers, its answers, what people asked for, synonyms. */
import { useState } from 'preact/hooks';
import '../../styles/admin-knowledge.css';
import type { Draft } from '../draft.ts';
import { Answers } from './answers.tsx';
import { BotSites } from './bot-sites.tsx';
import { Phrases } from './phrases.tsx';
import { Proposals } from './proposals.tsx';
import { Synonyms } from './synonyms.tsx';
import { useKnowledgeTexts } from './texts.ts';
import { useProposals } from './use-proposals.ts';

const VIEWS = ['entries', 'proposals', 'synonyms', 'phrases'] as const;
type View = (typeof VIEWS)[number];

/** @param item the id of the entry that is open */
export function KnowledgeScreen({ draft, item }: { draft: Draft; item?: string | undefined }) {
  const t = useKnowledgeTexts();
  const [view, setView] = useState<View>('entries');
  const proposals = useProposals(draft);
  const shown = item === undefined ? view : 'entries';
  const waiting = proposals.list?.length ?? 0;
  return (
    <div class="screen knowledge" data-open={item === undefined ? 'list' : 'entry'}>
      <header class="screen-head">
        <h2>{t.title}</h2>
        <p class="lead">{t.lead}</p>
      </header>
      <BotSites draft={draft} />
      <div class="segments views" role="radiogroup" aria-label={t.views}>
        {VIEWS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="knowledge-view"
              checked={shown === each}
              onChange={() => {
                setView(each);
                if (item !== undefined) location.hash = '#/settings/knowledge';
              }}
            />
            {t[each]}
            {each === 'proposals' && waiting > 0 && <span class="count">{waiting}</span>}
          </label>
        ))}
      </div>
      {shown === 'entries' && <Answers draft={draft} item={item} />}
      {shown === 'proposals' && <Proposals draft={draft} proposals={proposals} />}
      {shown === 'synonyms' && <Synonyms draft={draft} />}
      {shown === 'phrases' && <Phrases draft={draft} />}
    </div>
  );
}
