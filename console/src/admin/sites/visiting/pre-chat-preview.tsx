/** The form as visitors meet it, drawn: nothing in it can be filled in. Whom it is drawn for can be chosen. */
import type { DepartmentId, Language, PreChat, PreChatField } from '@sapa/protocol';
import { useState } from 'preact/hooks';
import { useLanguage } from '../../../views/ui.ts';
import { SelectField } from '../../parts/fields.tsx';
import { usePartTexts } from '../../parts/texts.ts';
import { Views } from '../../parts/views.tsx';
import { inkOn, isColour } from '../look/contrast.ts';
import type { SiteProps } from '../site-props.ts';
import { useVisitingTexts } from '../texts.ts';
import { askedOf } from './pre-chat-edit.ts';

export function FormPreview({ site, settings, form }: SiteProps & { form: PreChat }) {
  const { preChat: t } = useVisitingTexts();
  const parts = usePartTexts();
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const [picked, setPicked] = useState<DepartmentId>();
  const departments = settings.departments.filter(({ id }) => site.departments.includes(id));
  const depends = form.department && form.fields.some((field) => field.departments.length > 0);
  const fields = askedOf(form, picked);
  const isEmpty = fields.length === 0 && !form.department && !form.consent;
  const accent = isColour(site.look.accent) ? site.look.accent : '#0f766e';
  const name = departments.find(({ id }) => id === picked)?.name[language];
  return (
    <aside class="section site-form" aria-labelledby="site-form">
      <h3 id="site-form">{t.preview}</h3>
      {site.languages.length > 1 && (
        <Views
          label={t.previewLanguage}
          views={site.languages.map((value) => ({ value, label: parts.languages[value] }))}
          shown={language}
          onShow={setLanguage}
        />
      )}
      {depends && (
        <SelectField
          label={t.previewDepartment}
          value={picked ?? ''}
          options={[
            { value: '', label: t.nobody },
            ...departments.map((department) => ({ value: String(department.id), label: department.name[own] })),
          ]}
          onChange={(id) => setPicked((id || undefined) as DepartmentId | undefined)}
        />
      )}
      {isEmpty ? (
        <p class="callout">{t.empty}</p>
      ) : (
        <div class="site-form-card" lang={language}>
          {form.department && <Box label={t.department[language]} inside={name ?? t.choose[language]} isChoice />}
          {fields.map((field, at) => (
            <FieldBox key={`${at} ${field.field}`} field={field} language={language} />
          ))}
          {form.consent && (
            <p class="site-form-consent">
              <span class="site-form-tick" aria-hidden="true" />
              <span dir="auto">{form.consent[language]}</span>
            </p>
          )}
          <span class="site-form-start" style={{ background: accent, color: inkOn(accent) }}>
            {t.start[language]}
          </span>
        </div>
      )}
    </aside>
  );
}

function FieldBox({ field, language }: { field: PreChatField; language: Language }) {
  const { preChat: t } = useVisitingTexts();
  const isChoice = field.kind === 'choice';
  return (
    <Box
      label={field.label[language]}
      {...(!field.required && { mark: t.optional[language] })}
      inside={isChoice ? (field.options[0]?.[language] ?? '') : ''}
      isChoice={isChoice}
      isLong={field.kind === 'long'}
    />
  );
}

interface BoxProps {
  readonly label: string;
  readonly mark?: string;
  readonly inside: string;
  readonly isChoice?: boolean;
  readonly isLong?: boolean;
}

function Box({ label, mark, inside, isChoice, isLong }: BoxProps) {
  return (
    <div class="site-form-field">
      <span dir="auto">
        {label || '…'}
        {mark && <span class="muted"> ({mark})</span>}
      </span>
      <span class="site-form-box" data-long={isLong || undefined} data-choice={isChoice || undefined} dir="auto">
        {inside}
      </span>
    </div>
  );
}
