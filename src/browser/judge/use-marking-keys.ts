import { useEffect } from 'react';
import type { Marking } from './use-marking';

/** A keyboard works as the keys on the page do. */
export function useMarkingKeys({ type, typed, place, textAt, goNext }: Marking): void {
  const text = typed ?? (place === null ? '' : textAt(place));
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
      if (/^[\d.]$/.test(event.key)) type((typed ?? '') + event.key);
      else if (event.key === 'Backspace') type(text.slice(0, -1));
      else if (event.key === 'Escape') type(null);
      else if (event.key === 'Enter' && !pressesButton(event.target, typed)) goNext();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [type, typed, text, goNext]);
}

/** On a button Enter presses that button, but what is typed goes first: a state pressed over it would take it away. */
function pressesButton(target: EventTarget | null, typed: string | null): boolean {
  return target instanceof HTMLButtonElement && (typed === null || target.classList.contains('judge-key'));
}
