import type { ContentCell, SheetContent } from '../../base/sheet-content';
import { hintStyle, titleStyle } from '../../layout/styles';
import { workingSheet } from '../../layout/working-sheet';
import type { Say } from '../../../words/words';
import type { LiveCell } from './formula';
import { staleCount, staleCountPlace } from './freshness';
import type { Freshness } from './freshness';
import { readingsName } from './live-names';
import { watchTop } from './rule-cells';
import type { RuleCell } from './rule-cells';
import { headingCells, workingCell } from './working-cells';
import type { StepValue } from './working-cells';

const ruleHeadings = ['设置项', '现值', '上次写法', '上次读作', ''];

/** 读数对照: the numbers of 活动设置 as they are now, what no formula follows, and what stood there at the last run. */
export function readingsSheet(
  rules: readonly RuleCell[],
  grades: LiveCell,
  { rows: watched, then }: Freshness,
  say: Say,
): SheetContent {
  const left: (readonly StepValue[])[] = [
    ...rules.map(({ name, now, written, read }) => [name, now, written, read, null]),
    [say('live.grades'), grades, null, null, null],
    [null, null, null, null, null],
    ...watched,
  ];
  const count = Math.max(left.length, then.length);
  const rows = Array.from({ length: count }, (_, at): readonly ContentCell[] => {
    const rule = left[at] ?? [null, null, null, null, null];
    return [...rule.map((cell) => (cell === null ? { value: null } : workingCell(cell))), ...(then[at] ?? [])];
  });
  return {
    name: readingsName,
    cells: [
      [{ value: readingsName, style: titleStyle }, ...changes(watched.length)],
      [{ value: say('live.readings'), style: hintStyle }],
      headingCells([...ruleHeadings, '上次内容']),
      ...rows,
    ],
    widths: [26, 10, 14, 10, 4, 16, 16, 16],
    heights: [28, 18],
    freeze: { rows: 3, columns: 0 },
    ...workingSheet(3),
  };
}

/** How many of the watched things have changed, beside the title: what shows whether a new `total` is needed reads it there. */
function changes(watched: number): readonly ContentCell[] {
  const gap = Array.from({ length: staleCountPlace.column - 1 }, (): ContentCell => ({ value: null }));
  return [...gap, workingCell(staleCount(watchTop, watched))];
}
