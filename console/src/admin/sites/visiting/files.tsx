/** Whether visitors of a site can send files, and how large one may be. */
import { NumberField } from '../../parts/fields.tsx';
import { Switch } from '../../parts/switch.tsx';
import type { SiteProps } from '../site-props.ts';
import { useSitesTexts } from '../texts.ts';

const MB = 1024 * 1024;
const MOST_MB = 100;

export function FilesPart({ site, change, errorAt }: SiteProps) {
  const { files: t } = useSitesTexts();
  const { enabled, maxBytes } = site.files;
  const set = (part: Partial<typeof site.files>) => change((old) => ({ ...old, files: { ...old.files, ...part } }));
  return (
    <section class="section" aria-labelledby="site-files">
      <h3 id="site-files">{t.title}</h3>
      <Switch
        label={t.on}
        hint={enabled ? t.onHint : t.off}
        isOn={enabled}
        onChange={(isOn) => set({ enabled: isOn })}
      />
      {enabled && (
        <div class="site-number">
          <NumberField
            label={t.most}
            hint={t.mostHint}
            min={1}
            max={MOST_MB}
            step={0.5}
            // Written by hand it may be any number of bytes.
            value={Math.round((maxBytes / MB) * 100) / 100}
            error={errorAt('files.maxBytes')}
            onChange={(mb) => set({ maxBytes: Math.round(mb * MB) })}
          />
        </div>
      )}
    </section>
  );
}
