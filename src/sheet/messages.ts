import type { Desk } from './desk';
import { make, makeButton } from './make';

/** Says something below the cells until it is closed or acted upon. `seconds` lets it go by itself; `closed` hears of its ×. */
export function tell(
  desk: Desk,
  text: string,
  deed?: { readonly label: string; readonly run: () => void },
  seconds?: number,
  closed?: () => void,
): HTMLElement {
  const { messages } = desk.elements;
  const close = () => {
    message.remove();
  };
  const message = make('div', { class: 'sheet-message' }, [make('span', {}, [text])]);
  if (deed !== undefined) {
    const act = makeButton(deed.label, () => {
      close();
      deed.run();
    });
    message.append(act);
  }
  const end = () => {
    close();
    closed?.();
  };
  message.append(makeButton('×', end, { 'aria-label': desk.parts.say('sheet.close'), class: 'sheet-close' }));
  // Said again, it stands once.
  for (const other of [...messages.children]) if (other.firstElementChild?.textContent === text) other.remove();
  messages.append(message);
  if (seconds !== undefined) setTimeout(close, seconds * 1000);
  return message;
}
