import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { mountTestPanel } from '../../../test/panel.ts';
import { GROUPS } from './groups.ts';

let mounted: ReturnType<typeof mountTestPanel> | undefined;
afterEach(() => {
  mounted?.panel.destroy();
  mounted?.host.remove();
  mounted = undefined;
});

async function opened() {
  mounted = mountTestPanel('en');
  const { panel, line, ui } = mounted;
  panel.show(true);
  line.welcome();
  await again();
  return { ...mounted, box: ui.getByRole('textbox', { name: 'Message' }) as HTMLTextAreaElement };
}
async function again() {
  if (!mounted) return;
  const { ui } = mounted;
  fireEvent.click(await ui.findByRole('button', { name: 'More' }));
  fireEvent.click(await ui.findByRole('menuitem', { name: 'Emoji' }));
  await ui.findByRole('grid', { name: 'Smileys' });
}
const focused = () => {
  const root = mounted?.dialog.getRootNode() as ShadowRoot | undefined;
  return root?.activeElement as HTMLElement;
};
const press = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(focused(), { key });
  return focused().textContent;
};

test('there are five groups of three whole rows, and nothing is in them twice', () => {
  expect(GROUPS.map((group) => group.length)).toEqual([24, 24, 24, 24, 24]);
  expect(new Set(GROUPS.flat()).size).toBe(120);
});

test('arrow keys walk it like a grid, from one group to the next', async () => {
  await opened();
  expect(focused().textContent).toBe('😀');
  expect(press('ArrowRight', 'ArrowRight')).toBe('😁');
  expect(press('ArrowDown')).toBe(GROUPS[0]?.[10]);
  expect(press('ArrowDown', 'ArrowDown')).toBe(GROUPS[1]?.[2]);
  expect(press('Home')).toBe(GROUPS[1]?.[0]);
  expect(press('ArrowLeft')).toBe(GROUPS[0]?.[23]);
  expect(press('End', 'ArrowRight')).toBe(GROUPS[1]?.[0]);
});

test('what is picked goes where the caret is, and one goes on writing there', async () => {
  const { ui, box, drafts } = await opened();
  fireEvent.input(box, { target: { value: 'thanks!' } });
  box.setSelectionRange(6, 6);
  fireEvent.click(ui.getByRole('button', { name: '🙏' }));
  expect(box.value).toBe('thanks🙏!');
  expect(drafts.get('')).toBe('thanks🙏!');
  await waitFor(() => expect(ui.queryByRole('grid', { name: 'Smileys' })).toBeNull());
  expect(focused()).toBe(box);
});

test('with Shift several are picked, and the newest eight come first the next time', async () => {
  const { ui, box } = await opened();
  for (const emoji of ['👍', '🎉', '👍']) fireEvent.click(ui.getByRole('button', { name: emoji }), { shiftKey: true });
  expect(box.value).toBe('👍🎉👍');
  fireEvent.keyDown(focused(), { key: 'Escape' });
  await waitFor(() => expect(ui.queryByRole('grid', { name: 'Smileys' })).toBeNull());
  await again();
  const recent = ui.getByRole('grid', { name: 'Used lately' });
  expect(recent.querySelectorAll('button')[0]?.textContent).toBe('👍');
  expect(recent.querySelectorAll('button')[1]?.textContent).toBe('🎉');
});
