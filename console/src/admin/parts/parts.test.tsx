import { signal } from '@preact/signals';
import type { DepartmentId, Settings, Target } from '@sapa/protocol';
import { cleanup, render, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import type { JSX } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { createShelf } from '../../session/shelf.ts';
import { createUi, UiContext } from '../../views/ui.ts';
import { parts as en } from '../i18n/en/parts.ts';
import { parts as id } from '../i18n/id/parts.ts';
import { NumberField } from './fields.tsx';
import { WordsField } from './lines.tsx';
import { ListEditor } from './list-editor.tsx';
import { PickMany } from './pick-many.tsx';
import { problemText } from './problem-text.ts';
import { spokenSeconds } from './spoken.ts';
import { targetText } from './target-key.ts';
import { TargetPicker } from './target-picker.tsx';
import { PhrasesEditor, TwoLanguages } from './two-languages.tsx';

/** A part with a value that follows its changes, as in a draft. */
function stage<Value>(start: Value, draw: (value: Value, onChange: (value: Value) => void) => JSX.Element) {
  const value = signal(start);
  const Part = () =>
    draw(value.value, (next) => {
      value.value = next;
    });
  render(
    <UiContext.Provider value={createUi(createShelf(undefined), 'en')}>
      <Part />
    </UiContext.Provider>,
  );
  return { value, user: userEvent.setup() };
}
beforeEach(cleanup);
const button = (name: string) => screen.getByRole('button', { name });

describe('a list that is put in order', () => {
  const letters = (start: string[], least = 0) =>
    stage<readonly string[]>(start, (items, onChange) => (
      <ListEditor
        label="Letters"
        items={items}
        nameOf={(item) => item}
        create={() => 'new'}
        least={least}
        onChange={onChange}
      >
        {(item, change) => (
          <input aria-label={item} value={item} onInput={(event) => change(event.currentTarget.value)} />
        )}
      </ListEditor>
    ));

  it('moves an item by its buttons, and the focus goes along', async () => {
    const { value, user } = letters(['a', 'b', 'c']);
    await user.click(button('Move a down'));
    expect(value.value).toEqual(['b', 'a', 'c']);
    expect(document.activeElement).toBe(button('Move a down'));
    await user.keyboard('{Enter}');
    expect(value.value).toEqual(['b', 'c', 'a']);
    expect(button('Move a down').getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Enter}');
    expect(value.value).toEqual(['b', 'c', 'a']);
  });
  it('moves the item one is in with Alt and an arrow', async () => {
    const { value, user } = letters(['a', 'b']);
    await user.click(screen.getByRole('textbox', { name: 'b' }));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(value.value).toEqual(['b', 'a']);
  });
  it('adds and goes there, removes and stays in the list', async () => {
    const { value, user } = letters(['a'], 1);
    await user.click(button('Add'));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'new' }));
    await user.click(button('Remove a'));
    expect(value.value).toEqual(['new']);
    expect(document.activeElement).toBe(button('Remove new'));
    await user.keyboard('{Enter}');
    expect(value.value).toEqual(['new']);
  });
});

describe('texts in two languages', () => {
  it('leave out what is empty', async () => {
    const { value, user } = stage<{ id?: string; en?: string }>({ id: 'Halo' }, (texts, onChange) => (
      <TwoLanguages label="Greeting" value={texts} onChange={onChange} />
    ));
    await user.type(screen.getByRole('textbox', { name: 'English' }), 'Hi');
    await user.clear(screen.getByRole('textbox', { name: 'Indonesian' }));
    expect(value.value).toEqual({ en: 'Hi' });
  });
  it('are lists of phrases, one per line, that can be typed as they come', async () => {
    const { value, user } = stage({ id: ['halo'], en: [] as string[] }, (phrases, onChange) => (
      <PhrasesEditor label="Phrases" value={phrases} onChange={onChange} />
    ));
    await user.type(screen.getByRole('textbox', { name: 'English' }), 'hi there\n\n hello \n');
    expect(value.value).toEqual({ id: ['halo'], en: ['hi there', 'hello'] });
    expect(screen.getByRole('textbox', { name: 'English' })).toHaveProperty('value', 'hi there\n\n hello \n');
  });
});

describe('smaller fields', () => {
  it('words are separated by commas, and follow a change from elsewhere', async () => {
    const { value, user } = stage<readonly string[]>([], (words, onChange) => (
      <WordsField label="Tags" value={words} onChange={onChange} />
    ));
    await user.type(screen.getByRole('textbox', { name: 'Tags' }), 'one, two,');
    expect(value.value).toEqual(['one', 'two']);
    value.value = ['three'];
    expect(await screen.findByDisplayValue('three')).toBeTruthy();
  });
  it('a number stays what it was while the field is empty', async () => {
    const { value, user } = stage(30, (minutes, onChange) => (
      <NumberField label="Minutes" value={minutes} min={0} max={59} onChange={onChange} />
    ));
    const field = screen.getByRole('spinbutton', { name: 'Minutes' });
    await user.clear(field);
    expect(value.value).toBe(30);
    await user.tab();
    expect(field).toHaveProperty('value', '30');
    await user.clear(field);
    await user.type(field, '45');
    expect(value.value).toBe(45);
  });
});

describe('a target', () => {
  const people = {
    departments: [{ id: 'sales', name: { id: 'Penjualan', en: 'Sales' } }],
    agents: [{ id: 'rani', name: 'Rani' }],
  } as unknown as Pick<Settings, 'departments' | 'agents'>;
  it('is a department, an agent, any, or asked for', async () => {
    const { value, user } = stage<Target>('ask', (target, onChange) => (
      <TargetPicker label="To" value={target} settings={people} onChange={onChange} />
    ));
    const picker = screen.getByRole('combobox', { name: 'To' });
    await user.selectOptions(picker, 'Sales');
    expect(value.value).toEqual({ department: 'sales' });
    await user.selectOptions(picker, 'Rani');
    expect(value.value).toEqual({ agent: 'rani' });
    await user.selectOptions(picker, 'any');
    expect(value.value).toBe('any');
  });
  it('that is gone is said so, not silently another one', () => {
    stage<Target>({ department: 'old' as DepartmentId }, (target, onChange) => (
      <TargetPicker label="To" value={target} settings={people} onChange={onChange} />
    ));
    expect(screen.getByDisplayValue('old (not there any more)')).toBeTruthy();
    expect(targetText({ department: 'sales' as DepartmentId }, people, 'id', id)).toBe('Penjualan');
  });
});

describe('some of a list', () => {
  const options = (n: number) => Array.from({ length: n }, (_, at) => ({ value: `v${at}`, label: `Question ${at}` }));
  const pick = (n: number, start: string[]) =>
    stage<readonly string[]>(start, (chosen, onChange) => (
      <PickMany label="Questions" options={options(n)} chosen={chosen} onChange={onChange} />
    ));

  it('is ticked where there are few, and what is gone can be taken out', async () => {
    const { value, user } = pick(3, ['old']);
    await user.click(screen.getByRole('checkbox', { name: 'Question 2' }));
    await user.click(screen.getByRole('checkbox', { name: 'old (not there any more)' }));
    expect(value.value).toEqual(['v2']);
    expect(screen.getAllByRole('checkbox')).toHaveLength(3);
  });

  it('is searched where there are many', async () => {
    const { value, user } = pick(200, ['v7']);
    const search = screen.getByRole('searchbox', { name: 'Add to: Questions' });
    expect(screen.getByText('191 more: search for them.')).toBeTruthy();
    await user.type(search, 'question 199');
    const found = within(screen.getByRole('group', { name: 'Questions' }));
    await user.click(found.getByRole('button', { name: 'Question 199' }));
    await user.click(button('Remove Question 7'));
    expect(value.value).toEqual(['v199']);
    await user.type(search, 'nothing of it');
    expect(screen.getByText('Nothing found.')).toBeTruthy();
  });
});

it.each([
  [0, '0 seconds', '0 detik'],
  [90, '1 minute and 30 seconds', '1 menit dan 30 detik'],
  [7_260, '2 hours and 1 minute', '2 jam dan 1 menit'],
])('%d seconds are said as people say them', (seconds, english, indonesian) => {
  expect([spokenSeconds('en', seconds), spokenSeconds('id', seconds)]).toEqual([english, indonesian]);
});

describe('a list whose order says nothing', () => {
  it('has lines that are removed, and cannot be moved', async () => {
    const { value, user } = stage<readonly string[]>(['a', 'b'], (items, onChange) => (
      <ListEditor label="Letters" isSet items={items} nameOf={(item) => item} onChange={onChange}>
        {(item) => <input aria-label={item} />}
      </ListEditor>
    ));
    screen.getByLabelText('b').focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(value.value).toEqual(['a', 'b']);
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
    await user.click(button('Remove a'));
    expect(value.value).toEqual(['b']);
  });
});

describe('what the server finds wrong', () => {
  it.each([
    ['must not be empty', 'Bagian ini harus diisi.'],
    ['must have a length <=80', 'Terlalu panjang: paling banyak 80.'],
    ['must be >=1', 'Paling sedikit 1.'],
    ['repeats "ongkir" of bot.knowledge[0].id', '“ongkir” sudah dipakai.'],
    [
      'must be more than 60, which the ring before it has',
      'Lebih dari 60: setiap yang berikut harus melampaui yang di atasnya.',
    ],
    ['goes in a circle: sales → support → sales', 'Ini berputar-putar: sales → support → sales. Pilih yang lain.'],
    ['must end after it starts: 17:00 to 09:00', 'Akhirnya harus sesudah awalnya.'],
    ['starts before the one before it ends (12:00)', 'Mulainya sebelum yang di atasnya berakhir.'],
    ['must be a time zone such as Asia/Jakarta', 'Ini bukan zona waktu. Pilih satu, misalnya Asia/Jakarta.'],
    ['something new', 'something new'],
  ])('%s', (message, text) => {
    expect(problemText(message, id)).toBe(text);
  });
  it('is said in English too', () => {
    expect(problemText('is missing', en)).toBe('This is missing.');
  });
});
