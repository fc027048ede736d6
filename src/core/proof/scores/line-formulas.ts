import { unreadText } from '../../base/cell-words';
import { modes } from '../../rules/all-modes';
import type { LineName } from '../../rules/line-rule';
import { formulaOf } from '../../rules/term-formula';
import type { Cells } from '../../rules/term-formula';
import type { Line } from './line';

/** The formulas of 状态 and of 分或量, by the rule of the mode; no worth where lines are only counted. */
export function lineFormulas(
  line: Line,
  of: Cells<LineName>['of'],
): { readonly state: string; readonly worth: string | null } {
  const { criterion } = line.list;
  const mode = modes[criterion.mode];
  const says = formulaOf(mode.state(criterion, line.register), { of });
  const stray = `IF(AND(${of('role')}="不适用",${line.hasSubject ? 'FALSE' : 'TRUE'}),"不适用","${unreadText}")`;
  return {
    state: `IF(AND(${of('kind')}="",${of('quantity')}=""),"",${line.stray ? stray : says})`,
    worth: mode.worth === null ? null : formulaOf(mode.worth, { of }),
  };
}
