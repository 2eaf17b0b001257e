/**
 * Bubbles that the site's rules bring up: each once per visitor, one on a page, none while a conversation is going on.
 * Loaded by the launcher alone: must not import what the panel imports.
 */
import type { ProactiveRulesView, ProactiveView } from '@sapa/protocol';
import type { Dock } from '../../dock.ts';
import type { RareCatalogue } from '../i18n/rare-catalogue.ts';
import { type Around, createAround } from './around.ts';
import { showBubble } from './bubble.ts';
import { countVisit, type Here, matches, nextSecond, ruleFor, textFor } from './rules.ts';

/** Rules that were shown, and visits; `live` is the chat's own: there is a conversation to come back to. */
const SHOWN = ':shown';
const VISITS = ':visits';
const LIVE = ':live';
/** What is answered: the rule, a blank, and its words; until the conversation has begun, `chat.ts` says it where the log begins. */
const HAIL = ':hail';

interface Bubble {
  readonly rule: ProactiveView;
  readonly text: string;
  remove(): void;
}

/** @returns how to stop: nothing is left on the page */
export function watch(dock: Dock, around: Around = createAround(dock)): () => void {
  const host = dock.root.host as HTMLElement;
  const language: Here['language'] = /^(id|ms|jv|su)$/.test(dock.language) ? 'id' : 'en';
  const { kept } = around;
  let rules: ProactiveRulesView | undefined;
  let url = around.url();
  let since = around.now();
  let depth = 0;
  let visits = 1;
  let isDone = false;
  let isGone = false;
  let bubble: Bubble | undefined;
  let cancel: (() => void) | undefined;

  const shown = () => new Set(kept.get(SHOWN)?.split(' '));
  const seconds = () => (around.now() - since) / 1_000;
  const isBusy = () => dock.button.ariaExpanded === 'true' || dock.button.style.display === 'none' || !!kept.get(LIVE);

  function visit() {
    const counted = countVisit(kept.get(VISITS), around.now());
    kept.set(VISITS, counted);
    visits = Number.parseInt(counted, 10);
  }
  function moved() {
    const next = around.url();
    if (next === url) return;
    url = next;
    since = around.now();
    depth = 0;
    isDone = false;
    visit();
    if (bubble && !matches(bubble.rule.when.url, url)) away();
  }
  function look() {
    moved();
    depth = Math.max(depth, around.scroll());
    if (!rules || isDone || bubble || isGone || !around.isVisible() || isBusy()) return;
    const here = { url, seconds: seconds(), scroll: depth, visits, language, isOpen: rules.open };
    const rule = ruleFor(rules.rules, here, shown());
    if (rule) return void speak(rule);
    const next = nextSecond(rules.rules, here.seconds);
    cancel?.();
    cancel = next === undefined ? undefined : around.later(next * 1_000, look);
  }
  async function speak(rule: ProactiveView) {
    isDone = true;
    const here = url;
    const dismiss = await words(dock);
    // Meanwhile somebody may have opened the chat, gone on, or had it in another tab.
    if (isGone || isBusy() || url !== here || shown().has(rule.id)) return;
    kept.set(SHOWN, [...shown(), rule.id].join(' ').trim());
    around.tell(rule.id, 'shown');
    const text = textFor(rule.text, language);
    const remove = showBubble(dock, { text, language, dismiss, onOpen: () => dock.show(true), onDismiss: away });
    bubble = { rule, text, remove };
  }
  function away() {
    bubble?.remove();
    bubble = undefined;
  }
  /** By the bubble or beside it: what they answer is what they have read. */
  function opened() {
    if (!bubble) return;
    const { rule, text } = bubble;
    around.tab.set(HAIL, `${rule.id} ${text}`);
    dock.calls.push(['proactive', rule.id]);
    around.tell(rule.id, 'opened');
    away();
  }

  visit();
  host.addEventListener('open', opened);
  const stop = around.onChange(look);
  if (!kept.get(LIVE))
    around.rules().then(
      (answer) => {
        rules = answer;
        look();
      },
      // Off line or none of our business: then the site says nothing.
      () => {},
    );
  return () => {
    isGone = true;
    cancel?.();
    stop();
    host.removeEventListener('open', opened);
    away();
  };
}

/** In the visitor's language, else in English, else without words. */
const words = (dock: Dock): Promise<string> => {
  const get = (language: string) => dock.fetch<{ texts: RareCatalogue }>(`${language}-rare`);
  return get(dock.language)
    .catch(() => get('en'))
    .then(
      ({ texts }) => texts.dismiss,
      () => '×',
    );
};
