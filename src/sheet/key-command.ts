/** A key as it was pressed. */
export type KeyPress = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
};

/** What the person is at: choosing cells, typing over one, or changing what stands in one. */
export type KeyState = 'choose' | 'type' | 'edit';

export type KeyCommand =
  | { readonly do: 'step'; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1; readonly extend: boolean }
  | { readonly do: 'edge'; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1; readonly extend: boolean }
  | { readonly do: 'page'; readonly step: 1 | -1; readonly extend: boolean }
  | { readonly do: 'goTo'; readonly target: 'rowStart' | 'start' | 'end'; readonly extend: boolean }
  | { readonly do: 'next'; readonly by: 'row' | 'column'; readonly step: 1 | -1 }
  | { readonly do: 'sheet'; readonly step: 1 | -1 }
  | { readonly do: PlainCommand };

export type PlainCommand =
  | 'edit'
  | 'cancel'
  | 'newLine'
  | 'fillTyped'
  | 'follow'
  | 'all'
  | 'wholeColumns'
  | 'wholeRows'
  | 'empty'
  | 'emptyAndType'
  | 'fillDown'
  | 'fillRight'
  | 'reveal'
  | 'undo'
  | 'redo'
  | 'find'
  | 'filter'
  | 'insertRows'
  | 'deleteRows'
  | 'today'
  | 'menu'
  | 'choices';

const arrows: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Keys with Ctrl (or Command) while one chooses; copying, cutting and pasting come as events of their own. */
const withCtrl: Readonly<Record<string, PlainCommand>> = {
  a: 'all',
  d: 'fillDown',
  r: 'fillRight',
  backspace: 'reveal',
  z: 'undo',
  y: 'redo',
  f: 'find',
  '+': 'insertRows',
  '=': 'insertRows',
  '-': 'deleteRows',
  _: 'deleteRows',
  ';': 'today',
  '；': 'today',
  ' ': 'wholeColumns',
  enter: 'follow',
};

const alone: Readonly<Record<string, PlainCommand>> = {
  F2: 'edit',
  Delete: 'empty',
  Backspace: 'emptyAndType',
  ContextMenu: 'menu',
};

/** What a key does, as in Excel; null leaves it to the field. */
export function commandOf(press: KeyPress, state: KeyState): KeyCommand | null {
  const { key, ctrl, shift, alt } = press;
  if (key === 'Escape') return { do: 'cancel' };
  if (key === 'Enter' && alt) return { do: state === 'choose' ? 'edit' : 'newLine' };
  if (key === 'ArrowDown' && alt) return { do: 'choices' };
  if (alt) return null;
  if (key === 'Enter' && ctrl && state !== 'choose') return { do: 'fillTyped' };
  if (key === 'Enter' && !ctrl) return { do: 'next', by: 'column', step: shift ? -1 : 1 };
  if (key === 'Tab' && !ctrl) return { do: 'next', by: 'row', step: shift ? -1 : 1 };
  if (key === 'PageDown' || key === 'PageUp') {
    const step = key === 'PageDown' ? 1 : -1;
    if (ctrl) return { do: 'sheet', step };
    return state === 'edit' ? null : { do: 'page', step, extend: shift };
  }
  if (state === 'edit') return null;
  const arrow = arrows[key];
  if (arrow !== undefined) return { do: ctrl ? 'edge' : 'step', rows: arrow[0], columns: arrow[1], extend: shift };
  return state === 'choose' ? chosenCommand(press) : null;
}

function chosenCommand({ key, ctrl, shift }: KeyPress): KeyCommand | null {
  if (key === 'Home') return { do: 'goTo', target: ctrl ? 'start' : 'rowStart', extend: shift };
  if (key === 'End' && ctrl) return { do: 'goTo', target: 'end', extend: shift };
  if (key === 'F10' && shift) return { do: 'menu' };
  if (key === ' ' && shift && !ctrl) return { do: 'wholeRows' };
  if (!ctrl) {
    const plain = alone[key];
    return plain === undefined ? null : { do: plain };
  }
  if (shift && key.toLowerCase() === 'z') return { do: 'redo' };
  if (shift && key.toLowerCase() === 'l') return { do: 'filter' };
  const command = withCtrl[key.toLowerCase()];
  return command === undefined ? null : { do: command };
}
