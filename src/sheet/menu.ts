import type { Desk } from './desk';
import { make, makeButton } from './make';
import { openPopup } from './popup';

export type MenuItem = { readonly text: string; readonly run: () => void; readonly disabled?: boolean };

/** A menu at a point; a null is a line between its parts. */
export function openMenu(
  desk: Desk,
  items: readonly (MenuItem | null)[],
  at: { readonly x: number; readonly y: number },
): void {
  const menu = make('div', { role: 'menu', class: 'sheet-menu', 'aria-label': desk.parts.say('sheet.menu') });
  for (const item of items) {
    if (item === null) {
      menu.append(make('div', { role: 'separator' }));
      continue;
    }
    const run = () => {
      desk.closePopup?.();
      item.run();
    };
    const button = makeButton(item.text, run, { role: 'menuitem', tabindex: '-1' });
    button.disabled = item.disabled === true;
    menu.append(button);
  }
  menu.addEventListener('keydown', (event) => {
    const buttons = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)')];
    const now = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === 'Tab') desk.closePopup?.();
    else if (to === undefined) return;
    else buttons[(to + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  });
  openPopup(desk, menu, at);
  menu.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus();
}
