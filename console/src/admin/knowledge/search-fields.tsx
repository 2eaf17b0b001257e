/** Search and filters of the answers. */
import type { Language, Settings, SiteKey } from '@sapa/protocol';
import { LANGUAGES } from '@sapa/protocol';
import { useMemo } from 'preact/hooks';
import { SelectField, TextField } from '../parts/fields.tsx';
import { usePartTexts } from '../parts/texts.ts';
import { type Search, tagsOf } from './entries.ts';
import { useKnowledgeTexts } from './texts.ts';

interface Props {
  readonly settings: Settings;
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
}

export function SearchFields({ settings, search, onSearch }: Props) {
  const t = useKnowledgeTexts();
  const words = usePartTexts();
  const tags = useMemo(() => tagsOf(settings.bot.knowledge), [settings.bot.knowledge]);
  const set = (change: Partial<Search>) => onSearch({ ...search, ...change });
  return (
    <search class="entry-search">
      <TextField
        label={t.find.search}
        isLabelUnseen
        type="search"
        placeholder={t.find.search}
        value={search.text}
        onChange={(text) => set({ text })}
      />
      <div class="entry-filters">
        <SelectField<Language | ''>
          label={t.find.language}
          isLabelUnseen
          value={search.language}
          options={[
            { value: '', label: t.find.allLanguages },
            ...LANGUAGES.map((value) => ({ value, label: words.languages[value] })),
          ]}
          onChange={(language) => set({ language })}
        />
        {tags.length > 0 && (
          <SelectField
            label={t.find.tag}
            isLabelUnseen
            value={search.tag}
            options={[{ value: '', label: t.find.allTags }, ...tags.map((value) => ({ value, label: value }))]}
            onChange={(tag) => set({ tag })}
          />
        )}
        {settings.sites.length > 1 && (
          <SelectField<SiteKey | ''>
            label={t.find.site}
            isLabelUnseen
            value={search.site}
            options={[
              { value: '', label: t.find.allSites },
              ...settings.sites.map(({ key, name }) => ({ value: key, label: name })),
            ]}
            onChange={(site) => set({ site })}
          />
        )}
      </div>
    </search>
  );
}
