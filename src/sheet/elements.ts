import type { SayBrowser } from '../words/browser-words';
import { make } from './make';

/** The parts of the view in the page. */
export type SheetElements = {
  readonly root: HTMLElement;
  readonly nameBox: HTMLInputElement;
  readonly bar: HTMLTextAreaElement;
  readonly filterNote: HTMLElement;
  readonly find: HTMLElement;
  /** What the canvas, the scroller and all that lies over cells stand in. */
  readonly stage: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Those of the columns and those of the rows. */
  readonly heads: readonly [HTMLCanvasElement, HTMLCanvasElement];
  /** What is chosen, over the cells. */
  readonly marks: HTMLElement;
  readonly scroller: HTMLElement;
  readonly sizer: HTMLElement;
  readonly grid: HTMLElement;
  readonly row: HTMLElement;
  readonly cell: HTMLElement;
  /** Always has the focus, so that typing and input methods begin over the chosen cell. */
  readonly input: HTMLTextAreaElement;
  readonly drop: HTMLButtonElement;
  readonly hint: HTMLElement;
  readonly objection: HTMLElement;
  readonly messages: HTMLElement;
  readonly tabs: HTMLElement;
  readonly live: HTMLElement;
};

export function makeElements(host: HTMLElement, say: SayBrowser): SheetElements {
  const nameBox = make('input', { class: 'sheet-name', 'aria-label': say('sheet.nameBox'), spellcheck: 'false' });
  const bar = make('textarea', { class: 'sheet-bar', 'aria-label': say('sheet.bar'), rows: '1', spellcheck: 'false' });
  const filterNote = make('div', { class: 'sheet-filter-note', hidden: '' }, [make('span', { role: 'status' })]);
  const find = make('div', { class: 'sheet-find', role: 'search', hidden: '' });
  const makeCanvas = () => make('canvas', { class: 'sheet-canvas', 'aria-hidden': 'true', hidden: '' });
  const canvas = makeCanvas();
  const columnHeads = makeCanvas();
  const rowHeads = makeCanvas();
  const marks = make('div', { class: 'sheet-marks', 'aria-hidden': 'true', hidden: '' });
  const sizer = make('div', { class: 'sheet-sizer' });
  const scroller = make('div', { class: 'sheet-scroller', tabindex: '-1' }, [sizer]);
  const input = make('textarea', {
    class: 'sheet-input',
    'aria-label': say('sheet.cell'),
    spellcheck: 'false',
    autocomplete: 'off',
    rows: '1',
  });
  const cell = make('div', { role: 'gridcell', 'aria-selected': 'true' }, [input]);
  const row = make('div', { role: 'row' }, [cell]);
  const grid = make('div', { class: 'sheet-grid', role: 'grid', 'aria-label': say('sheet.grid') }, [row]);
  const drop = make('button', {
    class: 'sheet-drop',
    type: 'button',
    'aria-label': say('sheet.choices'),
    tabindex: '-1',
    hidden: '',
  });
  const hint = make('div', { class: 'sheet-hint', hidden: '' });
  const objection = make('div', { class: 'sheet-objection', role: 'alert', hidden: '' });
  const messages = make('div', { class: 'sheet-messages', role: 'status' });
  const stage = make('div', { class: 'sheet-stage' }, [
    ...[canvas, rowHeads, columnHeads, marks],
    ...[scroller, grid, drop, hint, objection],
  ]);
  const tabs = make('div', { class: 'sheet-tabs' });
  const live = make('div', { class: 'sheet-unseen', role: 'status' });
  const top = make('div', { class: 'sheet-top' }, [nameBox, bar]);
  const root = make('div', { class: 'sheet', lang: 'zh-CN' }, [top, find, filterNote, stage, messages, tabs, live]);
  host.append(root);
  return {
    ...{ root, nameBox, bar, filterNote, find, stage, canvas, scroller, sizer, grid, row, cell, input, drop, hint },
    ...{ objection, messages, tabs, live, marks, heads: [columnHeads, rowHeads] },
  };
}
