import { unfinishedText } from '../../base/cell-words';
import { columnRange } from './formula';
import type { Block } from './line';
import { lineHeadings } from './line';
import type { LaidLines } from './lines-sheet';
import { linesName } from './live-names';
import type { Unit } from './units';
import type { StepValue } from './working-cells';

/** 否决 on 计分过程: 原得分 is 1 where the department is vetoed, 状态 未完成 where a row cannot be read. */
export function vetoCells(unit: Unit, block: Block, lines: LaidLines): readonly StepValue[] {
  const values = unit.lines.flatMap((line) => lines.values.get(line) ?? []);
  const vetoed = values.some(({ state }) => state === '否决');
  const open = values.some(({ state }) => state === '未读');
  if (block === null) return [null, null, 0, '计分'];
  const states = columnRange(linesName, lineHeadings.indexOf('状态'), block.top, block.bottom);
  return [
    ...[null, null],
    { formula: `IF(COUNTIF(${states},"否决")>0,1,0)`, value: vetoed ? 1 : 0 },
    { formula: `IF(COUNTIF(${states},"未读*")>0,"${unfinishedText}","计分")`, value: open ? unfinishedText : '计分' },
  ];
}
