import { openChoices } from './choice-list';
import type { Desk } from './desk';
import { make, makeButton } from './make';

/** One tab for each sheet that shows; a hidden sheet has one while it is looked at. */
export function showTabs(desk: Desk): void {
  const { tabs } = desk.elements;
  const strip = tabs.querySelector('[role=tablist]');
  if (strip === null) return;
  const current = desk.sheet?.name;
  const shown = desk.view.sheets.filter(({ name, visibility }) => visibility === 'visible' || name === current);
  strip.replaceChildren(
    ...shown.map(({ name, tabColor }) => {
      const on = name === current;
      const tab = make('button', {
        type: 'button',
        role: 'tab',
        'aria-selected': String(on),
        tabindex: on ? '0' : '-1',
      });
      tab.textContent = name;
      tab.dataset['sheet'] = name;
      if (tabColor !== null) tab.style.boxShadow = `inset 0 -4px #${tabColor}`;
      return tab;
    }),
  );
  // Scrolling by itself would also move the page.
  const chosen = strip.querySelector<HTMLElement>('[aria-selected=true]');
  if (chosen === null) return;
  const start = chosen.offsetLeft - 40;
  const end = chosen.offsetLeft + chosen.offsetWidth + 40 - strip.clientWidth;
  strip.scrollLeft = Math.max(end, Math.min(start, strip.scrollLeft));
}

/** Sheets in a list that can be searched, those that are hidden among them. */
export function startTabs(desk: Desk, go: (sheet: string) => void): void {
  const { tabs } = desk.elements;
  const { say } = desk.parts;
  const strip = make('div', { role: 'tablist', class: 'sheet-strip', 'aria-label': say('sheet.tabs') });
  const all = makeButton('☰', () => {
    const sheets = desk.view.sheets.filter(({ visibility }) => visibility !== 'veryHidden');
    openChoices(desk, {
      anchor: all,
      label: say('sheet.allSheets'),
      choices: sheets.map(({ name, visibility }) => ({
        value: name,
        text: visibility === 'visible' ? name : say('sheet.hiddenSheet', { name }),
      })),
      current: desk.sheet?.name ?? '',
      pick: go,
    });
  });
  all.setAttribute('aria-label', say('sheet.allSheets'));
  all.setAttribute('aria-haspopup', 'listbox');
  all.className = 'sheet-all';
  strip.addEventListener('click', ({ target }) => {
    const name = target instanceof HTMLElement ? target.dataset['sheet'] : undefined;
    if (name !== undefined) go(name);
  });
  strip.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const each = [...strip.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = each.findIndex((tab) => tab === document.activeElement);
    each[(at + step + each.length) % each.length]?.focus();
    event.preventDefault();
  });
  tabs.append(all, strip);
}
