/** The form before the chat: which fields, of whom, whether a department is picked, and what has to be agreed to. */
import type { PreChat } from '@sapa/protocol';
import { useRef } from 'preact/hooks';
import { ListEditor } from '../../parts/list-editor.tsx';
import { Switch } from '../../parts/switch.tsx';
import { TwoLanguages } from '../../parts/two-languages.tsx';
import type { SiteProps } from '../site-props.ts';
import { useVisitingTexts } from '../texts.ts';
import { BLANK_FORM, nextField, withConsent } from './pre-chat-edit.ts';
import { FieldEditor } from './pre-chat-field.tsx';
import { FormPreview } from './pre-chat-preview.tsx';

export function PreChatPart(props: SiteProps) {
  const { preChat: t } = useVisitingTexts();
  const { site, change } = props;
  const last = useRef<PreChat>(BLANK_FORM);
  const { preChat } = site;
  if (preChat) last.current = preChat;
  return (
    <div class={preChat ? 'site-beside' : undefined}>
      <div class="site-part">
        <section class="section" aria-labelledby="site-pre-chat">
          <h3 id="site-pre-chat">{t.title}</h3>
          <Switch
            label={t.on}
            hint={preChat ? t.onHint : t.off}
            isOn={preChat !== undefined}
            // Switched off and on again, it is as it was.
            onChange={(isOn) =>
              change(({ preChat: _old, ...rest }) => (isOn ? { ...rest, preChat: last.current } : rest))
            }
          />
        </section>
        {preChat && <Form {...props} form={preChat} />}
      </div>
      {preChat && <FormPreview {...props} form={preChat} />}
    </div>
  );
}

function Form(props: SiteProps & { form: PreChat }) {
  const { preChat: t } = useVisitingTexts();
  const { form, site, settings, change, errorAt } = props;
  const set = (edit: (form: PreChat) => PreChat) => change((old) => ({ ...old, preChat: edit(old.preChat ?? form) }));
  const departments = settings.departments.filter(({ id }) => site.departments.includes(id));
  return (
    <>
      <section class="section" aria-label={t.fields}>
        <ListEditor
          label={t.fields}
          hint={t.fieldsHint}
          items={form.fields}
          most={12}
          create={() => nextField(form, t.names)}
          addLabel={t.add}
          nameOf={(field, at) => field.label.en || field.label.id || t.field(at + 1)}
          onChange={(fields) => set((old) => ({ ...old, fields }))}
        >
          {(field, onChange, at) => (
            <FieldEditor
              {...{ form, field, at, departments, onChange }}
              errorAt={(path) => errorAt(`preChat.fields[${at}].${path}`)}
            />
          )}
        </ListEditor>
      </section>
      <section class="section" aria-label={t.ask}>
        <Switch
          label={t.ask}
          hint={t.askHint}
          isOn={form.department}
          onChange={(department) => set((old) => ({ ...old, department }))}
        />
        <Consent {...props} set={set} />
      </section>
    </>
  );
}

function Consent({
  form,
  errorAt,
  set,
}: SiteProps & { form: PreChat; set: (edit: (form: PreChat) => PreChat) => void }) {
  const { preChat: t } = useVisitingTexts();
  const last = useRef<NonNullable<PreChat['consent']>>(t.consentUsual);
  if (form.consent) last.current = form.consent;
  return (
    <>
      <Switch
        label={t.consent}
        hint={t.consentHint}
        isOn={form.consent !== undefined}
        onChange={(isOn) => set((old) => withConsent(old, isOn ? last.current : undefined))}
      />
      {form.consent && (
        <TwoLanguages
          label={t.consentText}
          rows={3}
          max={1_000}
          value={form.consent}
          error={errorAt('preChat.consent')}
          errorOf={(language) => errorAt(`preChat.consent.${language}`)}
          onChange={({ id = '', en = '' }) => set((old) => withConsent(old, { id, en }))}
        />
      )}
    </>
  );
}
