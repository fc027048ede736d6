import { isRich } from '../../core/base/cells';
import type { Cell, RichCell } from '../../core/base/cells';
import type { NumberStyle } from './read-number-styles';
import { decodeEscapes, ownText } from '../xml/xml-text';
import { WorkbookError } from '../workbook-error';

/** A cell as the part writes it, before it is understood. */
export type CellDraft = {
  /** `n`, `s`, `str`, `inlineStr`, `b`, `e` or `d`. */
  type: string;
  /** Number of its style. */
  style: number;
  value: string | undefined;
  inline: string;
  /** A formula that is shared is spelt out only where somebody reads it. */
  formula: string | (() => string) | undefined;
};

/** What is needed to understand cells. */
export type CellContext = {
  readonly strings: readonly string[];
  readonly numberStyles: readonly NumberStyle[];
  /** Days to add to dates: 1462 where they count from 1904. */
  readonly dateShift: number;
};

/** The cell, or null where nothing stands: text of no characters that no formula made is nothing. */
export function cellOf(draft: CellDraft, context: CellContext): Cell {
  if (typeof draft.formula !== 'function') return plainCell(draft, draft.formula, context);
  const cell = plainCell(draft, '', context);
  return isRich(cell) ? withFormulaWhenRead(cell, draft.formula) : cell;
}

function withFormulaWhenRead(cell: RichCell, spell: () => string): RichCell {
  let spelt: string | undefined;
  return Object.defineProperty({ ...cell }, 'formula', {
    enumerable: true,
    configurable: true,
    get: () => (spelt ??= spell()),
  });
}

function plainCell(draft: CellDraft, formula: string | undefined, context: CellContext): Cell {
  if (draft.type === 'e')
    return { value: null, error: draft.value ?? '#VALUE!', ...(formula !== undefined && { formula }) };
  const value = valueOf(draft, context);
  if (typeof value === 'number') {
    const { date, percent } =
      draft.type === 'd' ? ({ date: true } as const) : (context.numberStyles[draft.style] ?? {});
    const shifted = date === true && draft.type !== 'd' ? value + context.dateShift : value;
    if (date === undefined && percent === undefined && formula === undefined) return value;
    return {
      value: shifted,
      ...(formula !== undefined && { formula }),
      ...(date && { date }),
      ...(percent && { percent }),
    };
  }
  if (formula !== undefined) return { value, formula };
  return value === '' ? null : value;
}

function valueOf(draft: CellDraft, context: CellContext): string | number | boolean | null {
  const { type, value } = draft;
  if (type === 'inlineStr') return ownText(decodeEscapes(draft.inline));
  if (value === undefined) return null;
  if (type === 's') return sharedString(value, context);
  if (type === 'str') return ownText(decodeEscapes(value));
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true';
  if (type === 'd') return serialOf(value.trim());
  return numberOf(value);
}

/** A text that the file does not hold is no empty cell: its row would go uncounted. */
function sharedString(index: string, { strings }: CellContext): string {
  const text = strings[Number(index)];
  if (text === undefined) throw new WorkbookError('fault.damaged', { part: `xl/sharedStrings.xml: ${index}` });
  return text;
}

/** The number as stored; what is none stays text, so that a reader can say what stands there. */
function numberOf(written: string): number | string | null {
  const text = written.trim();
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

/** `2024-05-13` or `2024-05-13T08:30:00` as a serial number, in the count from 1900. */
function serialOf(text: string): number | string {
  const time = Date.parse(text.includes('T') ? `${text.replace(/Z$/, '')}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}
