import { unreadText } from '../../base/cell-words';
import type { Scalar } from '../../base/cells';
import { toNumber } from '../../base/decimal';
import type { ContentCell } from '../../base/sheet-content';
import { groupBy } from '../../base/group-by';
import { ownSheets } from '../../base/own-sheets';
import { modes } from '../../rules/all-modes';
import type { LineName } from '../../rules/line-rule';
import type { Value } from '../../rules/term';
import { formulaOf } from '../../rules/term-formula';
import { lineRule } from '../../scores/score-line';
import type { Say } from '../../../words/words';
import { newKind } from './freshness';
import type { At, Line } from './line';
import { linesTable, linesTop, priceTable } from './live-tables';
import type { LineHeading } from './live-tables';
import { layPrices } from './price-lists';
import type { LaidKinds, PriceList, Stretch } from './price-lists';
import { headingCells, isLive, plainCell, valueOf, workingContent } from './working-cells';
import type { StepValue } from './working-cells';
import type { Unit } from './units';

/** What a line says, as its cells show it. */
type LineValues = {
  readonly state: string;
  /** Points, 数量 or the place of its band; '' where it is only counted. */
  readonly worth: Value;
  readonly due: Scalar;
};

/** 计分数据: a line for each entry and register row, by department and criterion, with the 事项 of each criterion beside them. */
export function layLines(units: readonly Unit[], lists: readonly PriceList[], say: Say) {
  // The activities of a department stand behind its own lines.
  const ordered = [...groupBy(units, ({ department }) => department).values()]
    .flat()
    .flatMap((unit) => [unit, ...(unit.activities ?? [])]);
  const lines = ordered.flatMap((unit) => unit.lines);
  // Spellings are added to the lists before any list gets its place.
  for (const { list, kind } of lines) {
    const text = String(valueOf(kind));
    if (list.find(text) < 0 && isLive(kind)) list.unknown.add(text);
  }
  const prices = layPrices(lists);
  const values: LineValues[] = [];
  const rows = lines.map((line, at) => lineCells(line, linesTop + at, prices.of(line.list), values));
  const gap: readonly StepValue[] = Array.from({ length: priceTable.column('指标') }, () => null);
  const cells = Array.from({ length: Math.max(rows.length, prices.rows.length) }, (_, at): readonly ContentCell[] => {
    const left = rows[at] ?? [];
    const right = prices.rows[at];
    return (right === undefined ? left : [...left, ...gap.slice(left.length), ...right]).map(plainCell);
  });
  const laid = new Map<Unit, LaidUnit>();
  let first = 0;
  for (const unit of ordered) {
    const own = { top: linesTop + first, count: unit.lines.length };
    laid.set(unit, laidUnit(own, values.slice(first, first + own.count)));
    first += own.count;
  }
  return {
    content: workingContent(ownSheets.lines.name, say('live.lines'), {
      cells: [headingCells([...linesTable.headings, '', ...priceTable.headings]), ...cells],
      widths: [16, 8, 18, 12, 8, 8, 6, 8, 9, 9, 9, 9, 3, 8, 14, 8, 7, 6],
      freeze: { rows: linesTop, columns: 2 },
    }),
    count: lines.length,
    of: (unit: Unit) => laid.get(unit) ?? laidUnit({ top: linesTop, count: 0 }, []),
    /** The points and names of the 事项 of a criterion, or of its places, for formulas on other sheets. */
    pricesOf: (list: PriceList, which: 'kinds' | 'places') => {
      const { top, count } = prices.of(list)[which];
      const column = (heading: '分' | '事项写法') => priceTable.range(heading, top, top + count - 1);
      return { numbers: column('分'), keys: column('事项写法') };
    },
  };
}

export type LaidLines = ReturnType<typeof layLines>;
type LaidUnit = ReturnType<typeof laidUnit>;

/** The lines of a unit, as other sheets count and add them up. */
function laidUnit({ top, count }: Stretch, values: readonly LineValues[]) {
  const range = (heading: LineHeading) => linesTable.range(heading, top, top + count - 1);
  return {
    values,
    /** A column of the lines; asked only where there are any. */
    range,
    /** How many are in a state. */
    count: (state: string) => ({
      formula: count === 0 ? '0' : `COUNTIF(${range('状态')},"${state}")`,
      value: values.filter((one) => one.state === state).length,
    }),
  };
}

function lineCells(line: Line, row: number, { kinds, unknown }: LaidKinds, values: LineValues[]): readonly StepValue[] {
  const at: At = (heading) => linesTable.near(row, heading);
  const { kind, list } = line;
  const [quantity, due] = [line.quantity(at), line.due(at)];
  const text = String(valueOf(kind) ?? '');
  const result = resultOf(line, text, valueOf(quantity) ?? '');
  values.push({ ...result, due: valueOf(due) });
  const prices = (heading: '事项写法' | '作用' | '分' | '主档', { top, count }: Stretch) =>
    priceTable.rows(heading, top, top + count - 1);
  const index = (heading: '作用' | '分' | '主档') => `INDEX(${prices(heading, kinds)},${at('档')})`;
  const cells: Readonly<Record<LineName, string>> = {
    ...{ kind: at('事项'), quantity: at('数量'), place: at('档'), state: at('状态') },
    ...{ role: `IF(${at('档')}<1,"",${index('作用')})`, price: index('分'), main: index('主档') },
  };
  const { state, worth } = lineFormulas(line, cells);
  const match = (stretch: Stretch) => `MATCH(${at('事项')},${prices('事项写法', stretch)},0)`;
  const other = unknown.count === 0 ? String(newKind) : `IF(ISNUMBER(${match(unknown)}),-1,${newKind})`;
  const matched = `IF(${at('事项')}="",0,IFERROR(${match(kinds)},${other}))`;
  const place = list.find(text);
  return [
    ...[line.department.name, list.criterion.id, line.origin, kind, quantity, due],
    isLive(kind) ? { formula: matched, value: place } : place,
    { formula: `IFERROR(${state},"${unreadText}")`, value: result.state },
    worth === null ? null : { formula: worth, value: shownWorth(result.worth) },
    ...line.reads,
  ];
}

/** The formulas of 状态 and of 分或量, by the rule of the mode; no worth where lines are only counted. */
function lineFormulas({ list, register, subject, stray }: Line, cells: Readonly<Record<LineName, string>>) {
  const { criterion } = list;
  const mode = modes[criterion.mode];
  const of = (name: LineName) => cells[name];
  const off = subject === '' ? `IF(${cells.role}="不适用","不适用","${unreadText}")` : `"${unreadText}"`;
  const says = stray ? off : formulaOf(mode.state(criterion, register), { of });
  return {
    state: `IF(AND(${cells.kind}="",${cells.quantity}=""),"",${says})`,
    worth: mode.worth === null ? null : formulaOf(mode.worth, { of }),
  };
}

/** What the formulas give. */
function resultOf(line: Line, kind: string, quantity: Scalar): Omit<LineValues, 'due'> {
  if (kind === '' && quantity === '') return { state: '', worth: '' };
  const amount = typeof quantity === 'number' ? quantity : String(quantity);
  const made = lineRule(line.list.criterion)(line.register)(kind)(amount);
  if (!line.stray) return { state: made.state, worth: made.worth };
  return { state: made.kind?.role === '不适用' && line.subject === '' ? '不适用' : unreadText, worth: '' };
}

/** A place of a band is a number, too; a word is shown by nothing. */
function shownWorth(worth: Value): number | '' {
  return typeof worth === 'string' ? '' : typeof worth === 'number' ? worth : toNumber(worth);
}
