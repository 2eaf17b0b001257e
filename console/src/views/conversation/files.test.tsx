import type { Attachment, ConversationId, EventBody } from '@sapa/protocol';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { activePage, morning, queuedPage, RANI } from '../../../preview/sample.ts';
import { stageDesk } from '../../../preview/stage.tsx';

const NOW = new Date(2026, 2, 3, 12).getTime();
const id = (text: string) => text as ConversationId;
const button = (name: string) => screen.getByRole('button', { name });
const nota = new File(['nota'], 'nota.pdf', { type: 'application/pdf' });
const kursi = new File(['kursi'], 'kursi.png', { type: 'image/png' });
const enclosures = () => within(screen.getByRole('list', { name: 'Files' }));
const log = () => within(screen.getByRole('log'));

async function stage(pages = [activePage(NOW)]) {
  const staged = await stageDesk(pages, NOW);
  await staged.step(() => staged.desk.select(id('a1')));
  const picker = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!picker) throw new Error('files cannot be picked');
  return { ...staged, pick: (...files: File[]) => staged.user.upload(picker, files) };
}
const arrived = () => waitFor(() => expect(button('Send')).toHaveProperty('disabled', false));
/** By its own name: what the browser calls `dragenter` arrives as such. */
const drag = (type: 'dragenter' | 'drop', to: Element, types: readonly string[], files: readonly File[] = []) =>
  fireEvent(
    to,
    Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer: { types, files } }),
  );

describe('files beside a reply', () => {
  it('are carried while the agent writes, and go along with the words', async () => {
    const { pick, user, server } = await stage();
    await pick(nota, kursi);
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'The invoice');
    await arrived();
    await user.click(button('Send'));
    expect(server.asked.map(({ command }) => command)).toEqual([
      { type: 'say', text: 'The invoice', attachments: ['f1', 'f2'] },
    ]);
    expect(screen.queryByRole('list', { name: 'Files' })).toBeNull();
    expect(log().getByText('nota.pdf')).toBeTruthy();
  });

  it('can be all there is to say', async () => {
    const { pick, user, server } = await stage();
    await pick(nota);
    await arrived();
    await user.click(screen.getByRole('textbox', { name: 'Reply' }));
    await user.keyboard('{Enter}');
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'say', text: '', attachments: ['f1'] }]);
  });

  it('hold the words back until they have arrived', async () => {
    const { pick, user, server, files } = await stage();
    files.hold();
    await pick(nota);
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'Here{Enter}');
    expect(server.asked).toEqual([]);
    expect(screen.getByText('Files are still on their way')).toBeTruthy();
    expect(enclosures().getByRole('progressbar', { name: 'nota.pdf: how much has arrived' })).toBeTruthy();
    files.go();
    await arrived();
  });

  it('say why one was not taken; it is tried again, or removed', async () => {
    const { pick, user, files } = await stage();
    files.answerNext(507);
    await pick(nota);
    expect((await screen.findByRole('alert')).textContent).toBe('The server has no room left.');
    expect(button('Send')).toHaveProperty('disabled', true);
    await user.click(button('Try nota.pdf again'));
    await arrived();
    await user.click(button('Remove nota.pdf'));
    expect(screen.queryByRole('list', { name: 'Files' })).toBeNull();
    await waitFor(() => expect(files.asked.at(-1)).toBe('DELETE /files/f1'));
  });

  it('are not tried again where that cannot help', async () => {
    const { pick, files } = await stage();
    files.answerNext(413);
    await pick(nota);
    expect((await screen.findByRole('alert')).textContent).toBe('The file is too large.');
    expect(screen.queryByRole('button', { name: 'Try nota.pdf again' })).toBeNull();
    expect(button('Remove nota.pdf')).toBeTruthy();
  });

  it('are pasted, unless words were copied with them', async () => {
    await stage();
    const area = screen.getByRole('textbox', { name: 'Reply' });
    const clipboard = (text: string) => ({ clipboardData: { files: [kursi], getData: () => text } });
    fireEvent.paste(area, clipboard('A chair'));
    expect(screen.queryByRole('list', { name: 'Files' })).toBeNull();
    fireEvent.paste(area, clipboard(''));
    expect(enclosures().getByText('kursi.png')).toBeTruthy();
  });

  it('are dropped anywhere on the conversation', async () => {
    await stage();
    const place = screen.getByRole('region', { name: 'Maya Santoso' });
    drag('dragenter', place, ['Files']);
    expect(screen.getByText('Drop files to send them')).toBeTruthy();
    drag('drop', place, ['Files'], [nota]);
    expect(screen.queryByText('Drop files to send them')).toBeNull();
    expect(enclosures().getByText('nota.pdf')).toBeTruthy();
    drag('dragenter', place, ['text/plain']);
    expect(screen.queryByText('Drop files to send them')).toBeNull();
  });

  it('stay with their conversation', async () => {
    const { desk, step, pick } = await stage([...morning(NOW)]);
    await pick(nota);
    await step(() => desk.select(id('a2')));
    expect(screen.queryByRole('list', { name: 'Files' })).toBeNull();
    await step(() => desk.select(id('a1')));
    expect(enclosures().getByText('nota.pdf')).toBeTruthy();
  });

  it('are not for notes', async () => {
    const { pick, user, server } = await stage();
    await pick(nota);
    await arrived();
    await user.click(screen.getByRole('button', { name: 'Private note' }));
    expect(button('Files cannot go into notes')).toHaveProperty('disabled', true);
    expect(screen.queryByRole('list', { name: 'Files' })).toBeNull();
    const place = screen.getByRole('region', { name: 'Maya Santoso' });
    drag('dragenter', place, ['Files']);
    expect(screen.getByText('Files cannot go into notes')).toBeTruthy();
    drag('drop', place, ['Files'], [kursi]);
    await user.type(screen.getByRole('textbox', { name: 'Private note' }), 'Careful{Enter}');
    expect(server.asked.map(({ command }) => command)).toEqual([{ type: 'note', text: 'Careful' }]);
    await user.click(screen.getByRole('button', { name: 'Reply' }));
    expect(enclosures().getAllByRole('listitem')).toHaveLength(1);
  });

  it('are not for conversations of others', async () => {
    const { desk, step } = await stageDesk([queuedPage(NOW)], NOW);
    await step(() => desk.select(id('q1')));
    const place = document.querySelector('.conversation') as HTMLElement;
    drag('dragenter', place, ['Files']);
    expect(screen.getByText('Files cannot be sent here now')).toBeTruthy();
    drag('drop', place, ['Files'], [nota]);
    expect(desk.tray.of(id('q1'))).toEqual([]);
  });
});

describe('files in the log', () => {
  const image: Attachment = {
    id: 'x1',
    name: 'kaki.jpg',
    type: 'image/jpeg',
    bytes: 300_000,
    width: 1_200,
    height: 900,
  };
  const paper: Attachment = { id: 'x/2', name: 'surat.pdf', type: 'application/pdf', bytes: 2_621_440 };
  const sent = (by: 'visitor' | 'me', ...attachments: Attachment[]): EventBody => ({
    type: 'messageSent',
    by: by === 'me' ? { kind: 'agent', agent: RANI, name: 'Rani' } : { kind: 'visitor' },
    text: '',
    visibility: 'public',
    attachments,
  });

  it('are pictures with the room they will take, and cards to save', async () => {
    const { server, step } = await stage();
    await step(() => server.happen(id('a1'), sent('visitor', image, paper)));
    const picture = log().getByRole('img', { name: 'Image: kaki.jpg' });
    expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual(['320', '240']);
    expect(picture.closest('a')?.getAttribute('href')).toBe('/files/x1');
    const card = log().getByRole('link', { name: 'Download surat.pdf, 2.5 MB' });
    expect([card.getAttribute('href'), card.getAttribute('download')]).toEqual(['/files/x%2F2', 'surat.pdf']);
  });

  it('are a card where the picture cannot be shown', async () => {
    const { server, step } = await stage();
    await step(() => server.happen(id('a1'), sent('me', image)));
    fireEvent.error(log().getByRole('img', { name: 'Image: kaki.jpg' }));
    expect(log().getByRole('link', { name: /^Download kaki.jpg, 293/ })).toBeTruthy();
  });

  it('are shown while they are on their way, and counted when only their number is known', async () => {
    const { pick, user, desk, step } = await stage();
    await pick(kursi);
    await arrived();
    await user.click(button('Send'));
    expect(log().getByRole('img', { name: 'Image: kursi.png' })).toBeTruthy();
    await step(() => desk.do({ type: 'say', text: 'From before', attachments: ['y1', 'y2'] }, id('a1')));
    expect(log().getByText('2 files')).toBeTruthy();
  });

  it('are named in the list', async () => {
    const { server, step } = await stage();
    await step(() => server.happen(id('a1'), sent('visitor', paper)));
    expect(screen.getByRole('navigation').textContent).toContain('📎 surat.pdf');
  });
});
