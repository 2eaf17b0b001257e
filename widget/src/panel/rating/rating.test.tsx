/** The closing card: faces or stars, changed until the chat is filed, and the transcript to who wants it. */
import type { EventBody, SiteView } from '@sapa/protocol';
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { said } from '../../../test/fake-line.ts';
import { mountTestPanel } from '../../../test/panel.ts';
import { texts as en } from '../i18n/rare/en.ts';
// Here before it is asked for: on a busy machine it takes a while.
import '../rare.tsx';

let mounted: ReturnType<typeof mountTestPanel> | undefined;
afterEach(unmount);
function unmount() {
  void mounted?.panel.destroy();
  mounted?.host.remove();
  mounted = undefined;
}

const SERVED: EventBody[] = [
  said('visitor', 'hello'),
  { type: 'accepted', name: 'Rani' },
  { type: 'ended', by: { kind: 'agent' }, reason: 'finished' },
];
const FILED: EventBody[] = [
  { type: 'wrapUpFinished', reason: 'filed' },
  { type: 'closed', outcome: 'served', followUp: false },
];

function ended(part: Partial<SiteView> = {}, events = SERVED, drafts = new Map<string, string>()) {
  unmount();
  mounted = mountTestPanel('en', new Map(), {}, drafts);
  mounted.panel.show(true);
  mounted.line.welcome(part);
  mounted.line.happen(events);
  const { ui, line } = mounted;
  return {
    ...mounted,
    submit: () => fireEvent.submit(ui.getByRole('button', { name: en.rate }).closest('form') as HTMLFormElement),
    settle: () => line.happen([{ type: 'rated', score: 2 }], line.outbox()[0]?.id),
  };
}

test('five faces have names, from the worst to the best', async () => {
  const { ui, line, submit } = ended({ rating: 'faces' });
  await ui.findByText(en.rateAsk);
  const names = ui.getAllByRole('radio').map((face) => face.getAttribute('aria-label'));
  expect(names).toEqual(['Very bad', 'Bad', 'Okay', 'Good', 'Very good']);
  fireEvent.click(ui.getByRole('radio', { name: 'Good' }));
  submit();
  expect(line.commands()).toEqual([{ type: 'rate', score: 4 }]);
});

test('what was given is shown, and can be changed until the chat is filed', async () => {
  const { ui, line, host, submit, settle } = ended();
  fireEvent.click(await ui.findByRole('radio', { name: '2' }));
  submit();
  settle();
  expect(await ui.findByText(en.given('Bad'))).toBeTruthy();
  fireEvent.click(ui.getByRole('button', { name: en.change }));
  await waitFor(() => expect(host.shadowRoot?.activeElement).toBe(ui.getByRole('radio', { name: '2' })));
  fireEvent.click(ui.getByRole('radio', { name: '5' }));
  submit();
  expect(line.commands().at(-1)).toEqual({ type: 'rate', score: 5 });
  line.happen([{ type: 'rated', score: 5 }], line.outbox()[0]?.id);
  expect(await ui.findByText(en.given('Very good'))).toBeTruthy();
  line.happen(FILED);
  await waitFor(() => expect(ui.queryByText(en.given('Very good'))).toBeNull());
  expect(ui.queryByText(en.rateAsk)).toBeNull();
});

test.each<[string, EventBody[], boolean]>([
  ['a human served', [...SERVED, ...FILED], true],
  ['the bot solved', [said('visitor', 'hi'), { type: 'closed', outcome: 'solved', followUp: false }], true],
  ['went quiet', [said('visitor', 'hi'), { type: 'closed', outcome: 'idle', followUp: false }], true],
  ['nobody came to', [said('visitor', 'hi'), { type: 'closed', outcome: 'missed', followUp: true }], false],
])('a closed chat that %s is judged as the server lets it', async (_, events, isAsked) => {
  const { ui } = ended({}, events);
  if (isAsked) expect(await ui.findByText(en.rateAsk)).toBeTruthy();
  else {
    await ui.findByText('hi');
    expect(ui.queryByText(en.rateAsk)).toBeNull();
  }
});

test('the transcript goes along to an address that is known, where the site can mail', async () => {
  const known: EventBody = { type: 'contactEdited', by: { kind: 'visitor' }, email: 'budi@gmail.com' };
  const { ui, line, submit } = ended({ mail: true }, [...SERVED, known]);
  fireEvent.click(await ui.findByRole('radio', { name: '5' }));
  fireEvent.click(ui.getByRole('checkbox', { name: en.copyTo('budi@gmail.com') }));
  submit();
  expect(line.commands()).toEqual([{ type: 'rate', score: 5 }, { type: 'mailTranscript' }]);

  const unknown = ended({ mail: true });
  await unknown.ui.findByText(en.rateAsk);
  expect(unknown.ui.queryByRole('checkbox')).toBeNull();
  const without = ended({ mail: false }, [...SERVED, known]);
  await without.ui.findByText(en.rateAsk);
  expect(without.ui.queryByRole('checkbox')).toBeNull();
});

test('half given, it is so on the next page, and forgotten once sent', async () => {
  const first = ended();
  fireEvent.click(await first.ui.findByRole('radio', { name: '3' }));
  fireEvent.input(first.ui.getByRole('textbox', { name: en.comment }), { target: { value: 'So so' } });
  const next = ended({}, SERVED, first.drafts);
  expect((await next.ui.findByRole<HTMLInputElement>('radio', { name: '3' })).checked).toBe(true);
  next.submit();
  expect(next.line.commands()).toEqual([{ type: 'rate', score: 3, comment: 'So so' }]);
  expect([...next.drafts]).toEqual([]);
});
