import { createHash } from 'node:crypto';
import { isRich } from '../../../src/core/base/cells';
import type { Cell, Sheet } from '../../../src/core/base/cells';
import { groupBy } from '../../../src/core/base/group-by';
import { readMemory } from '../../../src/core/memory/memory-sheet';
import { settled } from '../../../src/workbook/excel/journal/journal';
import { excelWorkbook, untilUnchanged } from '../../../src/workbook/excel/excel-workbook';
import type { ExcelWorkbook } from '../../../src/workbook/excel/excel-workbook';
import { memoryWorkbook } from '../../../src/workbook/memory-workbook';
import type { Workbook } from '../../../src/workbook/workbook';
import { WorkbookError } from '../../../src/workbook/workbook-error';
import { createExcelHost } from '../../support/excel-host/excel-host';
import type { ExcelHost } from '../../support/excel-host/excel-host';
import { standardWidth } from '../../support/excel-host/members/format-objects';
import { plainPage } from '../../support/excel-host/members/page-layout-object';
import type { HostSheet } from '../../support/excel-host/model/host-sheet';
import type { Injection } from '../../support/excel-host/protocol/request-handler';
import { bridgeTo, movableOffice } from './connect-excel';
import { occasionOf } from './small-school';
import type { Occasion } from './small-school';

/** An action that changes nothing leaves the workbook as the one before: a fault there is a fault at the next that does. */
const changes =
  /=$|\.(add|insert|copyFrom|clear\w*|merge|unmerge|resize|setCellProperties|delete|update|(un)?freeze\w*|setPrint\w*|calculate)\(/;

type Task = (workbook: Workbook) => Promise<unknown>;

type Place = { readonly overall: number; readonly text: string };

/** A task that nothing disturbs, and every action at which it could break off. */
type Undisturbed = {
  readonly task: Task;
  readonly before: readonly Sheet[];
  readonly after: ReturnType<typeof stateOf>;
  readonly places: readonly Place[];
  /** Number of the last action. */
  readonly last: number;
  /** How often the workbook had to be in front. */
  readonly focusCalls: number;
  /** What the task itself takes from the user's cells, a number in other digits for instance. */
  readonly taken: ReadonlySet<string>;
};

async function undisturbed(occasion: Occasion): Promise<Undisturbed> {
  const { task, before } = await occasionOf(occasion);
  const after = hostOf(before);
  const all: Place[] = [];
  after.beforeAction(({ overall, text }) => {
    all.push({ overall, text });
    return undefined;
  });
  await task(connectExcel(after));
  const kept = typedIn(after.sheets());
  const taken = new Set([...typedIn(before)].filter((cell) => !kept.has(cell)));
  const places = all.filter(({ text }) => changes.test(text));
  return {
    task,
    before,
    after: stateOf(after),
    places,
    last: all.length - 1,
    focusCalls: after.book.focus.calls,
    taken,
  };
}

const movable = movableOffice();

function connectExcel(host: ExcelHost): ExcelWorkbook {
  movable.leadTo(host);
  return excelWorkbook(bridgeTo(host, 1.14, undefined, movable.office));
}

function hostOf(sheets: readonly Sheet[]): ExcelHost {
  return createExcelHost({ sheets, calculation: false });
}

/**
 * Everything that counts: cells, merges, order, visibility, names, tables, filters, looks. Where the hidden memory stands does not, nor what a job
 * that broke off has noted there about itself: readers pass over it and the next job that writes clears it away.
 */
function stateOf(host: ExcelHost) {
  const sheets = settled(host.sheets());
  const isMemory = ({ name }: Sheet): boolean => name === '_weektally';
  return {
    sheets: [...sheets.filter((sheet) => !isMemory(sheet)), ...sheets.filter(isMemory)],
    names: host.book.names.map(({ name, refersTo }) => [name, refersTo]).sort(),
    tables: host.book.sheets.flatMap(({ tables }) => tables.map(({ name, range }) => [name, range])),
    filters: host.book.sheets.flatMap(({ name, filter }) => (filter === undefined ? [] : [[name, filter]])),
    looks: host.book.sheets.map(looksOf).sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

/** What was never set looks as what was set to Excel's own default. */
function looksOf({ name, freeze, page, tabColor, columnWidths }: HostSheet) {
  const widths = [...columnWidths]
    .filter(([, points]) => points !== standardWidth)
    .sort(([one], [other]) => one - other);
  return { name, freeze, tabColor, widths, page: { ...plainPage, ...page } };
}

/** What users typed: constants of all sheets that are not our outputs, and below those. */
function typedIn(sheets: readonly Sheet[]): ReadonlySet<string> {
  const own = readMemory(sheets).sheets;
  const inputs = sheets.filter(({ name }) => name !== '_weektally' && own.get(name) !== 'output');
  return new Set(inputs.flatMap(({ name, rows }) => rows.flatMap((row) => row.flatMap((cell) => typed(name, cell)))));
}

function typed(sheet: string, cell: Cell): readonly string[] {
  if (cell === null || (isRich(cell) && cell.formula !== undefined)) return [];
  return [`${sheet} ${JSON.stringify(isRich(cell) ? cell.value : cell)}`];
}

type Broken = { readonly host: ExcelHost; readonly workbook: ExcelWorkbook };

/**
 * A task broken off at a place: a sentence must say so, or all must be as if nothing had happened, but for looks that are told. And
 * nothing that was typed may be missing.
 */
async function breakOff(whole: Undisturbed, place: Place, injection: Injection): Promise<Broken> {
  const host = hostOf(whole.before);
  host.beforeAction(({ overall }) => (overall === place.overall ? injection : undefined));
  return brokenOff(whole, place, host);
}

async function brokenOff({ task, before, after, taken }: Undisturbed, place: object, host: ExcelHost): Promise<Broken> {
  const workbook = connectExcel(host);
  const fault: unknown = await task(workbook).then(
    () => undefined,
    (error: unknown) => error,
  );
  host.beforeAction(undefined);
  const kept = typedIn(host.sheets());
  const missing = [...typedIn(before)].filter((cell) => !kept.has(cell) && !taken.has(cell));
  expect({ ...place, missing }).toEqual({ ...place, missing: [] });
  if (fault !== undefined) expect({ ...place, told: fault instanceof WorkbookError }).toEqual({ ...place, told: true });
  else if (workbook.takeRemarks().unset.length === 0)
    expect({ ...place, state: stateOf(host) }).toEqual({ ...place, state: after });
  else {
    const content = { ...stateOf(host), looks: after.looks };
    expect({ ...place, state: content }).toEqual({ ...place, state: after });
  }
  return { host, workbook };
}

/** Of many, so many spread evenly. */
function some<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.ceil(all.length / count));
  return all.filter((_, at) => at % step === 0);
}

/** Of each kind of action so many: it is the kind that decides what a broken one leaves. */
function someOfEachKind(places: readonly Place[], count: number): readonly Place[] {
  const kinds = groupBy(places, ({ text }) => text.replace(/\(.*/, ''));
  return [...kinds.values()].flatMap((alike) => some(alike, count));
}

/** Hundreds of whole workbooks are compared with one another. */
function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/**
 * Lets a task break off at each of its actions in turn, or at so many of each kind, and does it again. What a task does depends on
 * cells, names and tables, so of the breaks that leave the same of these one is done again.
 */
export function breakingOff(occasion: Occasion, ofEachKind = Infinity): void {
  it(`by an error at ${ofEachKind === Infinity ? 'each action in turn' : 'some actions of each kind'}`, async () => {
    const whole = await undisturbed(occasion);
    const met = new Set<string>();
    expect(whole.places.length).toBeGreaterThan(0);
    for (const place of someOfEachKind(whole.places, ofEachKind)) {
      const broken = await breakOff(whole, place, { error: 'GeneralException' });
      const left = digest([broken.host.sheets(), stateOf(broken.host)]);
      if (!met.has(left)) await doAgain(whole, place, broken);
      met.add(left);
    }
  }, 900_000);

  it('by another workbook in front, from each call on that needs this one', async () => {
    const whole = await undisturbed(occasion);
    for (let lostFrom = 0; lostFrom < whole.focusCalls; lostFrom++) {
      const host = hostOf(whole.before);
      Object.assign(host.book.focus, { lostFrom, code: lostFrom % 2 === 0 ? 'GeneralException' : 'InactiveWorkbook' });
      const place = { overall: lostFrom, text: 'focus' };
      const broken = await brokenOff(whole, place, host);
      host.book.focus.lostFrom = Infinity;
      await doAgain(whole, place, broken);
    }
  }, 900_000);

  it('by a connection that is lost before an action or with the answer', async () => {
    const whole = await undisturbed(occasion);
    for (const place of some(whole.places, ofEachKind === Infinity ? 100 : 10)) {
      await doAgain(whole, place, await breakOff(whole, place, { drop: 'before' }));
    }
    const last = { overall: whole.last, text: 'the last' };
    await doAgain(whole, last, await breakOff(whole, last, { drop: 'answer' }));
  }, 900_000);
}

async function doAgain({ task, after }: Undisturbed, place: Place, { host, workbook }: Broken): Promise<void> {
  await task(workbook);
  // What had been done may be refused the second time; looks that were lost come with whatever is done next.
  await workbook.apply([]);
  expect({ ...place, state: stateOf(host) }).toEqual({ ...place, state: after });
}

/** Somebody at another computer types while the task is at work, into a cell that is not the task's: before so many actions of each kind. */
export function typingElsewhere(occasion: Occasion, ofEachKind: number): void {
  it('keeps what somebody else types elsewhere meanwhile', async () => {
    const whole = await undisturbed(occasion);
    const at = { sheet: occasion === 'prepare' ? '学期成绩' : '考核登记', row: 49, column: 12, value: '补充' };
    const wanted = memoryWorkbook(whole.after.sheets);
    await wanted.apply([{ kind: 'cells', edits: [at] }]);
    for (const place of someOfEachKind(whole.places, ofEachKind)) {
      const host = hostOf(whole.before);
      const workbook = connectExcel(host);
      host.beforeAction(({ overall }) => {
        if (overall === place.overall) host.remote.edit(at.sheet, 'M50', at.value);
        return undefined;
      });
      await untilUnchanged(() => whole.task(workbook));
      const { sheets } = stateOf(host);
      expect({ ...place, over: workbook.overwritten() }).toEqual({ ...place, over: [] });
      expect({ ...place, sheets }).toEqual({ ...place, sheets: await wanted.readAll() });
    }
  }, 900_000);
}
