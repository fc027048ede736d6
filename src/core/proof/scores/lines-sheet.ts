import { unreadText } from '../../base/cell-words';
import type { ContentCell, SheetContent } from '../../base/sheet-content';
import { address } from '../../base/cells';
import { toNumber } from '../../base/decimal';
import type { LineName } from '../../rules/line-rule';
import type { Value } from '../../rules/term';
import { lineRule } from '../../scores/score-line';
import type { Scalar } from '../../base/cells';
import { hintStyle, titleStyle } from '../../layout/styles';
import { workingSheet } from '../../layout/working-sheet';
import type { Say } from '../../../words/words';
import { literal } from './formula';
import { newKind } from './freshness';
import type { At, Line } from './line';
import { lineHeadings, linesTop } from './line';
import { lineFormulas } from './line-formulas';
import { linesName } from './live-names';
import { priceColumns, priceHeadings, priceRange } from './price-lists';
import type { KnownKinds, PriceList, PricePlace } from './price-lists';
import { headingCells, isLive, plainCell, valueOf } from './working-cells';
import type { StepValue } from './working-cells';

/** What a line says, as its cells show it. */
export type LineValues = {
  readonly kind: string;
  readonly state: string;
  readonly points: number | '';
  readonly quantity: Scalar;
  readonly due: Scalar;
};

export type LaidLines = {
  readonly content: SheetContent;
  readonly values: ReadonlyMap<Line, LineValues>;
  /** The list of 事项 of a criterion, for formulas on other sheets. */
  readonly placeOf: (list: PriceList) => PricePlace;
};

/** 计分数据: a line for each entry and register row, in the order given, with the 事项 of each criterion beside them. */
export function layLines(lines: readonly Line[], lists: readonly PriceList[], say: Say): LaidLines {
  // Spellings are added to the lists before any list gets its place.
  const unknown = unknownKinds(lines, lists);
  const places = new Map<PriceList, KnownKinds>();
  let next = linesTop;
  for (const list of lists) {
    const count = list.lines().length;
    const rest = next + count + list.places.length;
    const others = unknown.get(list)?.size ?? 0;
    places.set(list, { top: next, count, unknown: { top: rest, count: others } });
    next = rest + others;
  }
  const nowhere: KnownKinds = { top: linesTop, count: 1, unknown: { top: linesTop, count: 0 } };
  const placeOf = (list: PriceList): KnownKinds => places.get(list) ?? nowhere;
  const values = new Map<Line, LineValues>();
  const rows = lines.map((line, index) => lineCells(line, linesTop + index, placeOf(line.list), values));
  const prices = lists.flatMap((list): StepValue[][] => [
    ...[...list.lines(), ...list.places].map(({ name, role, points, main }) => [
      ...[list.criterion.id, name, role, points, main],
    ]),
    ...[...(unknown.get(list) ?? [])].map((name) => [list.criterion.id, name, unreadText, null, null]),
  ]);
  const count = Math.max(rows.length, prices.length);
  const gap: readonly StepValue[] = Array.from({ length: priceColumns.id }, () => null);
  const cells = Array.from({ length: count }, (_, at): readonly ContentCell[] => {
    const left = rows[at] ?? [];
    const right = prices[at];
    const all = right === undefined ? left : [...left, ...gap.slice(left.length), ...right];
    return all.map(plainCell);
  });
  const content: SheetContent = {
    name: linesName,
    cells: [
      [{ value: linesName, style: titleStyle }],
      [{ value: say('live.lines'), style: hintStyle }],
      headingCells([...lineHeadings, '', ...priceHeadings]),
      ...cells,
    ],
    widths: [16, 8, 18, 12, 8, 8, 6, 8, 9, 9, 9, 9, 3, 8, 14, 8, 7, 6],
    heights: [28, 18],
    freeze: { rows: linesTop, columns: 2 },
    ...workingSheet(linesTop),
  };
  return { content, values, placeOf };
}

/** Adds the spellings of the lines to their lists; returns those that no list knows. */
function unknownKinds(lines: readonly Line[], lists: readonly PriceList[]) {
  const unknown = new Map(lists.map((list) => [list, new Set<string>()]));
  for (const line of lines) {
    const kind = line.kind(atRow(0));
    const text = String(valueOf(kind));
    if (line.list.find(text) < 0 && isLive(kind)) unknown.get(line.list)?.add(text);
  }
  return unknown;
}

function atRow(row: number): At {
  return (heading) => address(row, lineHeadings.indexOf(heading));
}

function lineCells(line: Line, row: number, prices: KnownKinds, values: Map<Line, LineValues>): readonly StepValue[] {
  const at = atRow(row);
  const [kind, quantity, due] = [line.kind(at), line.quantity(at), line.due(at)];
  const text = String(valueOf(kind) ?? '');
  const place = line.list.find(text);
  const { state, worth } = resultOf(line, text, valueOf(quantity) ?? '');
  const points = typeof worth === 'object' ? toNumber(worth) : typeof worth === 'number' ? worth : '';
  values.set(line, { state, points, kind: text, quantity: valueOf(quantity), due: valueOf(due) });
  const index = (column: 'role' | 'points' | 'main') => `INDEX(${priceRange(prices, column)},${at('档')})`;
  const cells: Readonly<Record<LineName, string>> = {
    ...{ kind: at('事项'), quantity: at('数量'), place: at('档'), state: at('状态') },
    ...{ role: `IF(${at('档')}<1,"",${index('role')})`, price: index('points'), main: index('main') },
  };
  const formulas = lineFormulas(line, (name) => cells[name]);
  const match = (list: PricePlace) => `MATCH(${at('事项')},${priceRange(list, 'name')},0)`;
  const other = prices.unknown.count === 0 ? String(newKind) : `IF(ISNUMBER(${match(prices.unknown)}),-1,${newKind})`;
  const matched = `IF(${at('事项')}="",0,IFERROR(${match(prices)},${other}))`;
  return [
    ...[line.department, line.list.criterion.id, line.origin, kind, quantity, due],
    isLive(kind) ? { formula: matched, value: place } : place,
    { formula: `IFERROR(${formulas.state},${literal(unreadText)})`, value: state },
    formulas.worth === null ? null : { formula: formulas.worth, value: points },
    ...line.reads,
  ];
}

/** What the formulas give. */
function resultOf(line: Line, kind: string, quantity: Scalar): { readonly state: string; readonly worth: Value } {
  if (kind === '' && quantity === '') return { state: '', worth: '' };
  const made = lineRule(line.list.criterion)(
    kind,
    typeof quantity === 'number' ? quantity : String(quantity),
    line.register,
  );
  if (!line.stray) return made;
  return { state: made.kind?.role === '不适用' && !line.hasSubject ? '不适用' : unreadText, worth: '' };
}
