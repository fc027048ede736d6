import { commandOf } from '../../src/sheet/key-command';
import type { KeyState } from '../../src/sheet/key-command';

function command(keys: string, state: KeyState = 'choose') {
  const parts = keys.split(' ');
  const held = (name: string) => parts.slice(0, -1).includes(name);
  const key = parts.at(-1) ?? '';
  return commandOf(
    { key: key === 'Space' ? ' ' : key, ctrl: held('Ctrl'), shift: held('Shift'), alt: held('Alt') },
    state,
  );
}

test.each([
  ['ArrowDown', { do: 'step', rows: 1, columns: 0, extend: false }],
  ['Shift ArrowLeft', { do: 'step', rows: 0, columns: -1, extend: true }],
  ['Ctrl ArrowUp', { do: 'edge', rows: -1, columns: 0, extend: false }],
  ['Ctrl Shift ArrowRight', { do: 'edge', rows: 0, columns: 1, extend: true }],
  ['Enter', { do: 'next', by: 'column', step: 1 }],
  ['Shift Enter', { do: 'next', by: 'column', step: -1 }],
  ['Tab', { do: 'next', by: 'row', step: 1 }],
  ['Shift Tab', { do: 'next', by: 'row', step: -1 }],
  ['Home', { do: 'goTo', target: 'rowStart', extend: false }],
  ['Ctrl Home', { do: 'goTo', target: 'start', extend: false }],
  ['Ctrl Shift End', { do: 'goTo', target: 'end', extend: true }],
  ['PageDown', { do: 'page', step: 1, extend: false }],
  ['Ctrl PageUp', { do: 'sheet', step: -1 }],
  ['F2', { do: 'edit' }],
  ['Delete', { do: 'empty' }],
  ['Backspace', { do: 'emptyAndType' }],
  ['Ctrl a', { do: 'all' }],
  ['Ctrl Space', { do: 'wholeColumns' }],
  ['Shift Space', { do: 'wholeRows' }],
  ['Ctrl d', { do: 'fillDown' }],
  ['Ctrl r', { do: 'fillRight' }],
  ['Ctrl Backspace', { do: 'reveal' }],
  ['Shift PageDown', { do: 'page', step: 1, extend: true }],
  ['Ctrl z', { do: 'undo' }],
  ['Ctrl Shift Z', { do: 'redo' }],
  ['Ctrl y', { do: 'redo' }],
  ['Ctrl f', { do: 'find' }],
  ['Ctrl Shift L', { do: 'filter' }],
  ['Ctrl +', { do: 'insertRows' }],
  ['Ctrl Shift +', { do: 'insertRows' }],
  ['Ctrl -', { do: 'deleteRows' }],
  ['Ctrl ;', { do: 'today' }],
  ['Ctrl Enter', { do: 'follow' }],
  ['Shift F10', { do: 'menu' }],
  ['ContextMenu', { do: 'menu' }],
  ['Alt ArrowDown', { do: 'choices' }],
  // Copying comes as an event of its own; letters begin to type.
  ['Ctrl c', null],
  ['Ctrl v', null],
  ['a', null],
  ['Space', null],
])('%s does %j while one chooses', (keys, expected) => {
  expect(command(keys)).toEqual(expected);
});

test('what is typed over a cell goes on with arrows; what is edited is moved in', () => {
  expect(command('ArrowRight', 'type')).toEqual({ do: 'step', rows: 0, columns: 1, extend: false });
  expect(command('ArrowRight', 'edit')).toBeNull();
  expect(command('Ctrl z', 'type')).toBeNull();
  expect(command('Home', 'type')).toBeNull();
  expect(command('Alt Enter', 'type')).toEqual({ do: 'newLine' });
  expect(command('Ctrl Enter', 'edit')).toEqual({ do: 'fillTyped' });
  expect(command('Escape', 'edit')).toEqual({ do: 'cancel' });
  expect(command('Delete', 'edit')).toBeNull();
});
