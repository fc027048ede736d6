import type { Desk } from './desk';
import { make } from './make';
import { openPopup } from './popup';

export type Choices = {
  readonly anchor: Element | { readonly x: number; readonly y: number };
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly current: string;
  readonly pick: (value: string) => void;
};

/** Most choices that are shown at once; typing narrows them. */
const mostShown = 200;

/** A list to pick from, narrowed by typing; arrows move, Enter picks, Escape leaves all as it was. */
export function openChoices(desk: Desk, { anchor, label, choices, current, pick }: Choices): void {
  const { say } = desk.parts;
  const list = make('ul', { role: 'listbox', id: 'sheet-choices', 'aria-label': label });
  const field = make('input', {
    ...{ role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'sheet-choices', 'aria-label': label },
    ...{ 'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false', placeholder: say('sheet.narrow') },
  });
  const none = make('p', { role: 'status' });
  let at = 0;
  const options = () => [...list.children];
  const move = (to: number) => {
    const all = options();
    if (all.length === 0) return;
    at = (to + all.length) % all.length;
    all.forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === at));
    });
    const chosen = all[at];
    field.setAttribute('aria-activedescendant', chosen?.id ?? '');
    chosen?.scrollIntoView({ block: 'nearest' });
  };
  const take = (value: string | undefined) => {
    if (value === undefined) return;
    desk.closePopup?.();
    pick(value);
  };
  const fill = () => {
    const wanted = field.value.trim().toLowerCase();
    const found = choices.filter(({ text }) => text.toLowerCase().includes(wanted)).slice(0, mostShown);
    list.replaceChildren(...found.map((choice, index) => makeOption(choice, index, take)));
    none.textContent = found.length === 0 ? say('sheet.noChoice') : '';
    move(
      Math.max(
        0,
        found.findIndex(({ value }) => value === current),
      ),
    );
  };
  field.addEventListener('input', fill);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Enter') {
      const chosen = options()[at];
      take(chosen instanceof HTMLElement ? chosen.dataset['value'] : undefined);
    } else if (event.key === 'Tab') desk.closePopup?.();
    else return;
    event.preventDefault();
  });
  fill();
  openPopup(desk, make('div', { class: 'sheet-choices' }, [field, list, none]), anchor);
  field.focus();
  move(at);
}

function makeOption(
  { value, text }: Choices['choices'][number],
  index: number,
  take: (value: string) => void,
): HTMLElement {
  const shown = text === '' ? '\u00a0' : text;
  const option = make('li', { role: 'option', id: `sheet-choice-${String(index)}` }, [shown]);
  option.dataset['value'] = value;
  option.addEventListener('click', () => {
    take(value);
  });
  return option;
}
