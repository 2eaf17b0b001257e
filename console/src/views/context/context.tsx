/** The right column: who this is and how they are, why they wanted a person, what was collected, where they are. */
import type { AgentSnapshot } from '@sapa/protocol';
import type { ComponentChildren } from 'preact';
import { fullTime, shortDuration } from '../../i18n/format.ts';
import { hrefOf } from '../../state/links.ts';
import { departmentName, pageName, pagePlace } from '../../state/names.ts';
import { Feelings } from '../parts/feeling.tsx';
import { PriorityChoice } from '../parts/priority-choice.tsx';
import { Stars } from '../parts/stars.tsx';
import { useDesk, useLanguage, useTexts } from '../ui.ts';
import { Agreed } from './agreed.tsx';
import { Collected } from './collected.tsx';
import { Contact } from './contact.tsx';
import { Why } from './why.tsx';

export function Context({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  return (
    <aside class="context" aria-label={t.context.label}>
      <Contact key={snapshot.id} snapshot={snapshot} />
      <Feelings snapshot={snapshot} />
      <Why snapshot={snapshot} />
      <Collected snapshot={snapshot} />
      <Facts snapshot={snapshot} />
      <Agreed snapshot={snapshot} />
    </aside>
  );
}

function Facts({ snapshot }: { snapshot: AgentSnapshot }) {
  const t = useTexts();
  const language = useLanguage();
  const desk = useDesk();
  const directory = desk.directory.value;
  const { department, rating, tags, category } = snapshot;
  const site = directory?.sites.find(({ key }) => key === snapshot.site)?.name;
  return (
    <dl class="facts">
      {snapshot.page && <Fact name={t.context.page}>{<PageLink page={snapshot.page} />}</Fact>}
      {snapshot.proactive && <Fact name={t.context.proactive}>{snapshot.proactive}</Fact>}
      {site && <Fact name={t.context.site}>{site}</Fact>}
      <Fact name={t.context.language}>{t.context.languages[snapshot.language]}</Fact>
      {department && <Fact name={t.context.department}>{departmentName(directory, department, language)}</Fact>}
      {snapshot.waitingSince !== undefined && (
        <Fact name={t.context.priority}>
          <PriorityChoice snapshot={snapshot} />
        </Fact>
      )}
      <Moment name={t.context.started} at={snapshot.startedAt} />
      {snapshot.waitingSince !== undefined && <Moment name={t.context.waited} at={snapshot.waitingSince} />}
      {category && <Fact name={t.context.category}>{category}</Fact>}
      {tags.length > 0 && (
        <Fact name={t.context.tags}>
          <span class="tags">
            {tags.map((tag) => (
              <span key={tag} class="tag-soft" dir="auto">
                {tag}
              </span>
            ))}
          </span>
        </Fact>
      )}
      {rating && (
        <Fact name={t.context.rating}>
          <Stars score={rating.score} label={t.context.stars(rating.score)} />
          {rating.comment && <q dir="auto">{rating.comment}</q>}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function Moment({ name, at }: { name: string; at: number }) {
  const language = useLanguage();
  const now = useDesk().clock.value;
  return (
    <Fact name={name}>
      <time dateTime={new Date(at).toISOString()} title={fullTime(language, at)}>
        {shortDuration(language, now - at)}
      </time>
    </Fact>
  );
}

function PageLink({ page }: { page: NonNullable<AgentSnapshot['page']> }) {
  const href = hrefOf(page.url);
  const name = pageName(page);
  const place = pagePlace(page);
  if (!href) return <>{name}</>;
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer nofollow" title={page.url}>
        {name}
      </a>
      {place !== name && <span class="page-place">{place}</span>}
    </>
  );
}
