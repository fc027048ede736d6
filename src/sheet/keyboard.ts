import { paste } from './clipboard';
import { endCopy } from './copied';
import { openContextMenu } from './context-menu';
import type { Desk } from './desk';
import { begin, cancel, fillWithTyped, finish } from './entering';
import { commandOf } from './key-command';
import type { KeyCommand, KeyState, PlainCommand } from './key-command';
import { byPage, goTo, next, step, toEdge } from './moving';
import { isBlindKey } from './objection-box';
import { placeInput } from './place-input';
import { reveal } from './selecting';
import { chooseAll, chooseWhole } from './sheet-commands';
import { isSingle } from './selection';
import type { SheetCommands } from './sheet-commands';

/** Joins the field over the active cell with keys, input methods and the clipboard. */
export function startKeyboard(desk: Desk, commands: SheetCommands, turnSheet: (step: 1 | -1) => void): void {
  const { input, bar, root, objection } = desk.elements;
  // Who turns to the pane has typed to the end: what happens there must know of it.
  root.addEventListener('focusout', ({ relatedTarget }) => {
    const within = relatedTarget instanceof Node && root.contains(relatedTarget);
    if (!within && document.hasFocus()) finish(desk);
  });
  objection.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) event.preventDefault();
  });
  const typed = () => {
    const { turning } = desk;
    if (turning === null) takeTyped();
    else if (turning.isSpoilt) input.value = '';
    // What is typed while another sheet is read goes into it once it shows.
    else
      void turning.done.then(() => {
        if (desk.sheet?.name !== turning.name) input.value = '';
        if (input.value !== '') takeTyped();
      });
  };
  const takeTyped = () => {
    // What an input method composes belongs to the cell from its first letter on.
    begin(desk, 'type');
    bar.value = input.value;
    placeInput(desk);
  };
  input.addEventListener('compositionstart', typed);
  input.addEventListener('input', typed);
  input.addEventListener('keydown', (event) => {
    // Keys of an input method are its own; 229 is how browsers mark the first.
    if (event.isComposing || event.keyCode === 229) return;
    const ctrl = event.ctrlKey || event.metaKey;
    if (isBlindKey(desk, event)) {
      event.preventDefault();
      return;
    }
    const command = commandOf({ key: event.key, ctrl, shift: event.shiftKey, alt: event.altKey }, stateOf(desk));
    if (command === null) return;
    event.preventDefault();
    if (desk.turning !== null && command.do !== 'sheet') {
      desk.turning.isSpoilt = true;
      input.value = '';
      return;
    }
    run(desk, commands, command, turnSheet);
  });
  for (const kind of ['copy', 'cut'] as const)
    input.addEventListener(kind, (event) => {
      if (desk.editing !== null) return;
      event.preventDefault();
      void (kind === 'copy' ? commands.copy() : commands.cut());
    });
  input.addEventListener('paste', (event) => {
    if (desk.editing !== null || event.clipboardData === null) return;
    event.preventDefault();
    void paste(desk, event.clipboardData);
  });
}

function stateOf({ editing }: Desk): KeyState {
  return editing === null ? 'choose' : editing.mode;
}

function run(desk: Desk, commands: SheetCommands, command: KeyCommand, turnSheet: (step: 1 | -1) => void): void {
  switch (command.do) {
    case 'step':
      finish(desk);
      step(desk, command, command.extend);
      break;
    case 'edge':
      finish(desk);
      void toEdge(desk, command, command.extend);
      break;
    case 'page':
      finish(desk);
      byPage(desk, command.step, command.extend);
      break;
    case 'goTo':
      goTo(desk, command.target, command.extend);
      break;
    case 'next':
      finish(desk);
      next(desk, command);
      break;
    case 'sheet':
      finish(desk);
      turnSheet(command.step);
      break;
    default:
      plainDeeds(desk, commands)[command.do]();
  }
}

function plainDeeds(desk: Desk, commands: SheetCommands): Readonly<Record<PlainCommand, () => unknown>> {
  const { input } = desk.elements;
  return {
    ...{ edit: commands.edit, undo: commands.undo, redo: commands.redo, find: commands.find, today: commands.today },
    ...{
      fillDown: commands.fillDown,
      fillRight: commands.fillRight,
      filter: commands.filterBy,
      choices: commands.choices,
      follow: commands.follow,
    },
    ...{ insertRows: commands.insertRows, deleteRows: commands.deleteRows, empty: commands.empty },
    cancel: () => {
      if (desk.editing !== null) cancel(desk);
      else endCopy(desk);
    },
    newLine: () => {
      input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end');
      placeInput(desk);
    },
    fillTyped: () => {
      const { editing, selection, sheet } = desk;
      if (selection === null || sheet === null) return;
      const objection = editing?.objection ?? null;
      // One cell is entered as with Enter: what the workbook refuses there is refused here.
      if (objection !== null || isSingle(sheet, selection)) finish(desk, objection?.mayKeep !== true);
      else void fillWithTyped(desk, selection.range);
    },
    all: () => {
      chooseAll(desk);
    },
    wholeRows: () => {
      chooseWhole(desk, 'rows');
    },
    wholeColumns: () => {
      chooseWhole(desk, 'columns');
    },
    emptyAndType: () => {
      begin(desk, 'type');
    },
    reveal: () => {
      if (desk.selection !== null) reveal(desk, desk.selection.active);
    },
    menu: () => {
      openContextMenu(desk, commands);
    },
  };
}
