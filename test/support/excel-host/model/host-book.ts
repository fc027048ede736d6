import type { Range } from '../../../../src/core/base/cells';
import { withoutSheet } from '../../../../src/workbook/formulas/insert-in-formula';
import { HostError } from '../host-error';
import { HostSheet } from './host-sheet';
import { MessageWatch } from './message-watch';
import { days1904 } from './serial-days';

/** A range that clients hold on to: it moves along when rows are put in above it. */
export type Place = { readonly sheet: HostSheet; range: Range };

export type HostName = { readonly name: string; refersTo: string; comment: string };

/** Who changes a cell: an add-in or the person at one of the connected computers (`client` is its number), or somebody elsewhere. */
export type Author = { readonly kind: 'client' | 'user'; readonly client: number } | { readonly kind: 'remote' };

export type BookEvent = {
  readonly kind: 'changed' | 'added' | 'deleted' | 'selected';
  readonly author: Author;
  readonly sheet: string;
  readonly address: string;
  readonly changeType: string;
  /** Values before and after, for a single cell. */
  readonly details?: Readonly<Record<string, unknown>>;
};

/** The workbook that all connected clients share. */
export class HostBook {
  fileName = '活动周考评.xlsx';
  readOnly = false;
  sheets: HostSheet[] = [];
  names: HostName[] = [];
  active: HostSheet | undefined;
  selection: Place | undefined;
  calculationMode = 'Automatic';
  /** True where days are counted from 1904: their numbers are smaller. */
  date1904 = false;
  /** Calls that need this workbook in front, and from which of them on, counted from 0, another one is. */
  readonly focus = { calls: 0, lostFrom: Infinity, code: 'GeneralException' };
  /** Sizes of paper that the printer knows; undefined knows all. */
  papers: readonly string[] | undefined;
  /** False where Excel takes fit-to-pages and does nothing, as until Page Layout was opened. */
  fitsToPages = true;
  readonly message = new MessageWatch();
  /** True where formula results are older than the cells that they are made of. */
  stale = false;
  /** All ranges that somebody works with, and of these the ones that a client holds on to between batches. */
  readonly places = new Set<Place>();
  readonly keptPlaces = new Set<Place>();
  readonly events: BookEvent[] = [];
  /** Files that an add-in had opened as new workbooks, in Base64. */
  readonly openedFiles: string[] = [];
  private lastId = 0;

  nextId(): string {
    this.lastId++;
    return `{00000000-0000-4000-8000-${String(this.lastId).padStart(12, '0')}}`;
  }

  /** As Excel does where another workbook is in front. */
  demandFocus(): void {
    if (this.focus.calls++ >= this.focus.lostFrom) throw new HostError(this.focus.code);
  }

  /** What a day's number lacks here against the count from 1900. */
  dayShift(): number {
    return this.date1904 ? days1904 : 0;
  }

  addSheet(name: string): HostSheet {
    if (this.findSheet(name) !== undefined) throw new HostError('ItemAlreadyExists');
    if (!isSheetName(name)) throw new HostError('InvalidArgument');
    const sheet = new HostSheet(this.nextId(), name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  /** By name, capitals aside, or by id. */
  findSheet(key: string): HostSheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === key);
  }

  forgetPlaces(): void {
    for (const place of this.places) if (!this.keptPlaces.has(place)) this.places.delete(place);
  }

  sheet(key: string): HostSheet {
    const sheet = this.findSheet(key);
    if (sheet === undefined) throw new HostError('ItemNotFound');
    return sheet;
  }

  freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Sheet${String(number)}`) !== undefined) number++;
    return `Sheet${String(number)}`;
  }

  removeSheet(sheet: HostSheet): void {
    const others = this.sheets.filter((other) => other !== sheet);
    if (!others.some((other) => other.visibility === 'visible')) throw new HostError('InvalidOperation');
    sheet.deleted = true;
    this.sheets = others;
    for (const other of others) {
      for (const cells of other.rows) {
        cells?.forEach((cell, column) => {
          if (cell.formula !== undefined) cells[column] = { ...cell, formula: withoutSheet(cell.formula, sheet.name) };
        });
      }
    }
    if (this.active === sheet) this.active = others.find((other) => other.visibility === 'visible');
    if (this.selection?.sheet === sheet) this.selection = undefined;
    this.stale = true;
  }
}

function isSheetName(name: string): boolean {
  return name !== '' && name.length <= 31 && !/[\\/?*:[\]]/.test(name) && !/^'|'$/.test(name);
}
