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
      // On a button Enter presses that button.
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) goNext();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [type, typed, text, goNext]);
}
