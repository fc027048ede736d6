import { useEffect } from 'react';
import type { PageCommands } from './page-commands';

/** Keys that work wherever the focus is; the sheet has its own. */
const keys: Readonly<Record<string, keyof PageCommands>> = { s: 'save', o: 'open', p: 'print' };

export function useKeys(commands: PageCommands): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'F6') {
        event.preventDefault();
        turnToPart(event.shiftKey ? -1 : 1);
        return;
      }
      const name = keys[event.key.toLowerCase()];
      if (name === undefined || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      commands[name === 'save' && event.shiftKey ? 'saveAs' : name]();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [commands]);
}

/** Tab goes from cell to cell in the sheet: F6 leads from part to part, as in Excel. */
const parts = ['.app-tools', '.app-notices', '.sheet-input', '.app-pane', '.judge'];

function turnToPart(step: 1 | -1): void {
  const shown = parts.flatMap((part) => {
    const found = [...document.querySelectorAll<HTMLElement>(part)].find((element) => element.checkVisibility());
    const target = found?.matches(focusable) === true ? found : found?.querySelector<HTMLElement>(focusable);
    return found === undefined || target === null || target === undefined ? [] : [{ found, target }];
  });
  const here = shown.findIndex(({ found }) => found.contains(document.activeElement));
  shown.at((here + step + shown.length) % shown.length)?.target.focus();
}

const focusable = 'button:not([tabindex="-1"]), textarea, select, input, a[href]';
