import { ownSheets } from '../../base/own-sheets';
import type { SheetContent } from '../../base/sheet-content';
import type { Say } from '../../../words/words';
import type { LiveCell } from './formula';
import { staleCount, staleCountPlace } from './freshness';
import type { Freshness } from './freshness';
import { ruleTable, rulesTop } from './live-tables';
import { watchTop } from './rule-cells';
import type { RuleCell } from './rule-cells';
import { emptyCells, headingCells, workingCell, workingContent } from './working-cells';
import type { StepValue } from './working-cells';

/** 读数对照: the numbers of 活动设置 as they are now, what no formula follows, and what stood there at the last run. */
export function readingsSheet(
  rules: readonly RuleCell[],
  grades: LiveCell,
  { rows: watched, then }: Freshness,
  say: Say,
): SheetContent {
  const width = ruleTable.headings.length + 1;
  const left: (readonly StepValue[])[] = [
    ...rules.map(({ name, now, written, read }) => [name, now, written, read]),
    [say('live.grades'), grades],
    [],
    ...watched,
  ];
  const rows = Array.from({ length: Math.max(left.length, then.length) }, (_, at) => {
    const cells = (left[at] ?? []).map((cell) => (cell === null ? { value: null } : workingCell(cell)));
    return [...cells, ...emptyCells(width - cells.length), ...(then[at] ?? [])];
  });
  const sheet = workingContent(ownSheets.readings.name, say('live.readings'), {
    cells: [headingCells([...ruleTable.headings, '', '上次内容']), ...rows],
    widths: [26, 10, 14, 10, 4, 16, 16, 16],
    freeze: { rows: rulesTop, columns: 0 },
  });
  // Beside the title: what shows whether a new `total` is needed reads it there.
  const [[title] = [], ...below] = sheet.cells;
  const changes = workingCell(staleCount(watchTop, watched.length));
  return { ...sheet, cells: [[title, ...emptyCells(staleCountPlace.column - 1), changes], ...below] };
}
