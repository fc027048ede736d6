import { useEffect } from 'react';
import type { Marking } from './use-marking';

/** A keyboard works as the keys on the page do. */
export function useMarkingKeys({ add, back, forget, isTyping, goNext }: Marking): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
      if (/^[\d.]$/.test(event.key)) add(event.key);
      else if (event.key === 'Backspace') back();
      else if (event.key === 'Escape') forget();
      else if (event.key === 'Enter' && !pressesButton(event.target, isTyping())) goNext();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [add, back, forget, isTyping, goNext]);
}

/** On a button Enter presses that button, but what is typed goes first: a state pressed over it would take it away. */
function pressesButton(target: EventTarget | null, isTyping: boolean): boolean {
  return target instanceof HTMLButtonElement && (!isTyping || target.classList.contains('judge-key'));
}
