import type { Objection } from '../grid/grid-book';
import type { Desk } from './desk';
import { make, makeButton } from './make';

/** Milliseconds without a key after which a person has seen that something was refused. */
const blindPause = 600;

type Deeds = { readonly retype: () => void; readonly drop: () => void; readonly keep: () => void };

/**
 * Says at the cell what the workbook objects. With `isSudden` the person may be typing on without looking: keys are held back until they
 * pause, or the next mark would come into this cell and each after it one cell too early.
 */
export function openObjection(desk: Desk, objection: Objection, isSudden: boolean, deeds: Deeds): void {
  const { elements, parts } = desk;
  const buttons = [
    makeButton(parts.say('sheet.retype'), deeds.retype),
    makeButton(parts.say('sheet.dropTyped'), deeds.drop),
  ];
  if (objection.mayKeep) buttons.push(makeButton(parts.say('sheet.keepTyped'), deeds.keep));
  elements.objection.replaceChildren(
    make('strong', {}, [objection.title]),
    make('p', {}, [objection.message]),
    make('div', { class: 'sheet-buttons' }, buttons),
  );
  elements.objection.hidden = false;
  if (isSudden) holdKeys(desk);
}

export function closeObjection(desk: Desk): void {
  const { objection } = desk.elements;
  clearTimeout(desk.blind);
  objection.hidden = true;
  objection.removeAttribute('data-blind');
}

/** True for a key that was pressed before its person can have seen the objection; it is said that it went nowhere. */
export function isBlindKey(desk: Desk, { key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const { objection } = desk.elements;
  if (!objection.hasAttribute('data-blind')) return false;
  if (ctrlKey || metaKey || ['Escape', 'F2', 'F6', 'Shift', 'Alt', 'Control'].includes(key)) return false;
  if (objection.querySelector('.sheet-blind') === null)
    objection.append(make('p', { class: 'sheet-blind' }, [desk.parts.say('sheet.blind')]));
  holdKeys(desk);
  return true;
}

function holdKeys(desk: Desk): void {
  const { objection } = desk.elements;
  objection.setAttribute('data-blind', '');
  clearTimeout(desk.blind);
  desk.blind = setTimeout(() => {
    objection.removeAttribute('data-blind');
  }, blindPause);
}
