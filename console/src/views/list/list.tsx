/** The left column: offers as cards, then the lists with their counts and longest waits. */
import type { Section } from '../../state/lists.ts';
import { useWait } from '../parts/time.tsx';
import { useDesk, useTexts } from '../ui.ts';
import { ListItem } from './list-item.tsx';
import { OfferCard } from './offer-card.tsx';

export function List() {
  const t = useTexts();
  const { offers } = useDesk().lists.value;
  return (
    <nav class="list" aria-label={t.list.label}>
      <h1 class="unseen">{t.list.label}</h1>
      {offers.items.length > 0 && (
        <section aria-label={t.list.offers} class="offers">
          <Head section="offers" />
          {offers.items.map((item) => (
            <OfferCard key={item.snapshot.id} snapshot={item.snapshot} />
          ))}
        </section>
      )}
      <Items section="mine" empty={t.list.nothingMine} />
      <Items section="hold" />
      <Items section="queue" empty={t.list.nothingQueued} />
      <Items section="messages" />
      <Items section="others" />
    </nav>
  );
}

function Head({ section }: { section: Section }) {
  const t = useTexts();
  const list = useDesk().lists.value[section];
  const longest = useWait(list.since);
  return (
    <h2 class="list-head">
      {t.list[section]}
      <span class="count">{list.items.length}</span>
      {longest && <span class="longest">{t.list.longest(longest)}</span>}
    </h2>
  );
}

function Items({ section, empty }: { section: Section; empty?: string }) {
  const t = useTexts();
  const { items } = useDesk().lists.value[section];
  if (items.length === 0 && !empty) return null;
  return (
    <section aria-label={t.list[section]}>
      <Head section={section} />
      {items.length === 0 && <p class="list-empty">{empty}</p>}
      <ul>
        {items.map((item) => (
          <ListItem key={item.snapshot.id} item={item} />
        ))}
      </ul>
    </section>
  );
}
