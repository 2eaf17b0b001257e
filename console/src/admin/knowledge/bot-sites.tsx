/** Whether the bot answers, site by site. */
import { useId } from 'preact/hooks';
import type { Draft } from '../draft.ts';
import { Switch } from '../parts/switch.tsx';
import { useKnowledgeTexts } from './texts.ts';

export function BotSites({ draft }: { draft: Draft }) {
  const t = useKnowledgeTexts();
  const title = useId();
  const { sites } = draft.settings.value;
  const set = (key: string, bot: boolean) =>
    draft.change((settings) => ({
      ...settings,
      sites: settings.sites.map((site) => (site.key === key ? { ...site, bot } : site)),
    }));
  return (
    <section class="section bot-sites">
      <h3 id={title}>{t.bot.title}</h3>
      <fieldset class="fields" aria-labelledby={title}>
        {sites.map((site) => (
          <Switch key={site.key} label={site.name} isOn={site.bot} onChange={(isOn) => set(site.key, isOn)} />
        ))}
      </fieldset>
      <p class={sites.some(({ bot }) => bot) ? 'field-hint' : 'callout'}>
        {sites.some(({ bot }) => bot) ? t.bot.hint : t.bot.none}
      </p>
    </section>
  );
}
