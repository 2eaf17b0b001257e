/** The answers that were found, a page at a time: thousands stay quick because only those in sight are drawn. */
import type { KnowledgeEntry } from '@sapa/protocol';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { settingsHash } from '../../views/settings-route.ts';
import { useLanguage } from '../../views/ui.ts';
import type { Draft } from '../draft.ts';
import { found, type Search } from './entries.ts';
import { useKnowledgeTexts } from './texts.ts';

const PAGE = 60;

interface Props {
  readonly draft: Draft;
  readonly search: Search;
  readonly current: string | undefined;
}

export function EntryList({ draft, search, current }: Props) {
  const t = useKnowledgeTexts();
  const language = useLanguage();
  const all = draft.settings.value.bot.knowledge;
  const entries = useMemo(() => found(all, search), [all, search]);
  const [shown, setShown] = useState(PAGE);
  useEffect(() => setShown(PAGE), [search]);
  const number = (n: number) => new Intl.NumberFormat(language).format(n);
  const wrong = wrongIds(draft);
  const left = entries.length - shown;
  return (
    <nav aria-label={t.find.list}>
      <p class="entry-count" role="status">
        {t.find.count(entries.length, all.length, number)}
      </p>
      {entries.length === 0 && <p class="muted">{t.find.nothing}</p>}
      <ul class="entry-items" onKeyDown={moveBetween}>
        {entries.slice(0, shown).map((entry) => (
          <Item key={entry.id} entry={entry} isCurrent={entry.id === current} isWrong={wrong.has(entry.id)} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="wide" onClick={() => setShown(shown + PAGE)}>
          {t.find.more(Math.min(PAGE, left))}
        </button>
      )}
    </nav>
  );
}

function Item({ entry, isCurrent, isWrong }: { entry: KnowledgeEntry; isCurrent: boolean; isWrong: boolean }) {
  const t = useKnowledgeTexts();
  const { id, language, questions, answer, tags, smallTalk } = entry;
  return (
    <li>
      <a
        href={settingsHash('knowledge', id)}
        aria-current={isCurrent ? 'true' : undefined}
        data-wrong={isWrong || undefined}
      >
        <span class="entry-question" dir="auto">
          {questions[0] ?? t.untitled}
        </span>
        <span class="entry-answer" dir="auto">
          {answer.slice(0, 160)}
        </span>
        <span class="entry-marks">
          <span>{language.toUpperCase()}</span>
          {smallTalk && <span>{t.smallTalkMark}</span>}
          {tags.slice(0, 3).map((tag) => (
            <span key={tag}>{tag}</span>
          ))}
          {isWrong && <span class="field-error">{t.wrong}</span>}
        </span>
      </a>
    </li>
  );
}

function wrongIds({ problems, settings }: Draft): ReadonlySet<string> {
  const places = problems.value.map(({ path }) => /^bot\.knowledge\[(\d+)\]/.exec(path)?.[1]);
  const { knowledge } = settings.value.bot;
  return new Set(places.flatMap((at) => (at === undefined ? [] : [knowledge[Number(at)]?.id ?? ''])));
}

/** Arrow keys go from answer to answer. */
function moveBetween(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const [here] = links.filter((link) => link === document.activeElement);
  links[(here ? links.indexOf(here) : -1) + by]?.focus();
  event.preventDefault();
}
