/** What a site asks of its visitors and when it speaks first, English. */
import type { PreChatKind } from '@sapa/protocol';

export const siteVisiting = {
  preChat: {
    title: 'Before the chat',
    on: 'Ask before the chat starts',
    onHint: 'Every field costs you conversations: ask for what you really need.',
    off: 'Visitors write at once. Whatever is needed later, the bot or your people ask for.',
    fields: 'Fields',
    fieldsHint:
      'In this order; Alt + ↑ or ↓ moves a field. What is kept as “name” or “email” becomes the contact’s; the rest is shown to agents, and flows know it as {{…}}.',
    add: 'Add a field',
    field: (n: number) => `field ${n}`,
    label: 'Label',
    kind: 'Kind',
    kinds: {
      text: 'One line',
      long: 'Several lines',
      email: 'E-mail address',
      phone: 'Phone number',
      choice: 'One of several',
    } satisfies Record<PreChatKind, string>,
    key: 'Kept as',
    keyTwice: 'Another field is kept under this name.',
    required: 'Must be filled in',
    options: 'To choose from',
    option: (n: number) => `choice ${n}`,
    addOption: 'Add a choice',
    noOptions: 'Add at least two, or there is nothing to choose.',
    departments: 'Only for those who pick',
    departmentsHint: 'None ticked: for everybody.',
    ask: 'Visitors pick a department',
    askHint: 'Those of this site, in the order that stands under “Departments”.',
    consent: 'Ask for consent',
    consentHint: 'A box that must be ticked. The text agreed to is kept, word by word, with the conversation.',
    consentText: 'What they agree to',
    consentUsual: {
      id: 'Saya setuju data saya dipakai untuk menjawab pertanyaan ini.',
      en: 'I agree that my data is used to answer this question.',
    },
    names: {
      name: { id: 'Nama', en: 'Name' },
      email: { id: 'Email', en: 'E-mail' },
      phone: { id: 'Nomor telepon', en: 'Phone number' },
    },
    preview: 'Preview',
    previewLanguage: 'Language of the preview',
    previewDepartment: 'As somebody who picks',
    nobody: 'nothing yet',
    department: { id: 'Departemen', en: 'Department' },
    optional: { id: 'opsional', en: 'optional' },
    choose: { id: 'Pilih', en: 'Choose' },
    start: { id: 'Mulai chat', en: 'Start the chat' },
    empty: 'Nothing is asked yet: add a field, the departments or a consent.',
  },
  proactive: {
    title: 'Proactive messages',
    lead: 'A small bubble that speaks first, once to each visitor. The first that fits is shown; nobody who is chatting is disturbed.',
    empty: 'No messages yet',
    emptyText:
      'Greet people who come back for the third time, or offer help to those who have read the prices for a minute.',
    list: 'Messages',
    add: 'Add a message',
    newName: 'New message',
    on: (name: string) => `${name}: on`,
    edit: (name: string) => `Edit ${name}`,
    editShort: 'Edit',
    tag: 'Pages show them when their snippet has data-proactive in it: copy it again under',
    name: 'Name',
    nameHint: 'For you; visitors do not see it.',
    text: 'What it says',
    when: 'When all of this is true',
    url: 'Address contains',
    urlHint: 'Such as /prices or /shop/*/cart: * is anything.',
    seconds: 'Seconds on the page',
    scroll: 'Percent scrolled',
    from: 'From visit number',
    to: 'To visit number',
    visitsHint: 'A visit ends after half an hour without a page.',
    languages: 'Pages in',
    languagesHint: 'None ticked: any language.',
    hours: 'When',
    anyHours: 'Always',
    hour: { open: 'When somebody is there', closed: 'When nobody is there' },
    atOnce: 'on every page, at once',
    says: {
      url: (part: string) => `on pages with ${part}`,
      seconds: (time: string) => `after ${time}`,
      scroll: (percent: string) => `${percent} read`,
      visits: (from: number | undefined, to: number | undefined) =>
        from !== undefined && to !== undefined
          ? from === to
            ? `on visit ${from}`
            : `on visits ${from} to ${to}`
          : from !== undefined
            ? `from visit ${from} on`
            : `up to visit ${to}`,
      languages: (list: string) => `in ${list}`,
      open: 'when somebody is there',
      closed: 'when nobody is there',
    },
    counted: (days: number) => `Last ${days} days`,
    shown: 'shown',
    opened: 'opened',
    answered: 'answered',
    none: 'Not shown in the last 30 days.',
    unknown: 'There are no figures here yet.',
  },
};

export type SiteVisitingTexts = typeof siteVisiting;
