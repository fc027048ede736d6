import { useEffect } from 'react';
import type { PageCommands } from './page-commands';

/** Keys that work wherever the focus is; the sheet has its own. */
const keys: Readonly<Record<string, keyof PageCommands>> = { s: 'save', o: 'open', p: 'print' };

export function useKeys(commands: PageCommands): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
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
