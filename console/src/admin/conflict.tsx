/** Somebody else saved first: what both changed, what the other one wrote there, and the two ways out. */
import type { Settings } from '@sapa/protocol';
import type { Draft } from './draft.ts';
import type { Clash } from './merge.ts';
import { ProblemLink } from './problem-link.tsx';
import { placeOf } from './problem-place.ts';
import { useShellTexts } from './texts.ts';

/** One answer, flow, trigger …, and everything in it that clashes. */
interface Thing {
  readonly path: string;
  /** Where its name is found: mine, or theirs when I removed it. */
  readonly settings: Settings;
  readonly clashes: readonly Clash[];
}

export function Clashes({ draft }: { draft: Draft }) {
  const t = useShellTexts();
  const things = thingsOf(draft);
  if (things.length === 0) return null;
  return (
    <div class="save-bar-clashes" role="alert">
      <p>{t.save.clashes(things.length)}</p>
      <ul>
        {things.map(({ path, settings, clashes }) => (
          <li key={path}>
            <ProblemLink path={path} settings={settings} />
            {clashes.map((clash) => (
              <Theirs key={clash.path} clash={clash} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Theirs({ clash: { why, theirs } }: { clash: Clash }) {
  const t = useShellTexts();
  if (why !== 'bothChanged') return <span class="save-bar-theirs">{t.save[why]}</span>;
  if (theirs === undefined) return null;
  return (
    <span class="save-bar-theirs">
      {t.save.theirWords} <q dir="auto">{theirs}</q>
    </span>
  );
}

export function ConflictButtons({ draft }: { draft: Draft }) {
  const t = useShellTexts();
  const count = thingsOf(draft).length;
  return (
    <div class="save-bar-buttons">
      <button type="button" onClick={() => void draft.takeTheirs()}>
        {t.save.theirs}
      </button>
      <button type="button" class="primary" onClick={() => void draft.keepMine()}>
        {count > 0 ? t.save.mineReplaces(count) : t.save.mine}
      </button>
    </div>
  );
}

function thingsOf(draft: Draft): readonly Thing[] {
  const mine = draft.settings.value;
  const theirs = draft.theirs.value ?? mine;
  const things = new Map<string, Thing>();
  for (const clash of draft.clashes.value) {
    const settings = clash.why === 'iRemoved' ? theirs : mine;
    const place = placeOf(clash.path, settings);
    const key = place ? `${place.href} ${place.part} ${place.name ?? ''}` : clash.path;
    const known = things.get(key);
    things.set(key, { path: clash.path, settings, ...known, clashes: [...(known?.clashes ?? []), clash] });
  }
  return [...things.values()];
}
