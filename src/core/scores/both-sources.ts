import type { Department } from '../names/department';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import type { Criterion } from '../rubric/criterion';
import type { RuleEntry } from './outcome';
import { registerEntries, registerLines } from './register-lines';
import type { EnteredData } from './score-entries';

/** C4: for this department the rows of 考核登记 count, and the register does not. */
export function tellBoth(
  criterion: Criterion,
  department: Department,
  own: readonly RuleEntry[],
  data: EnteredData,
  findings: Finding[],
): void {
  const [first] = own;
  if (criterion.source.kind !== 'register' || first === undefined) return;
  const lines = registerLines(criterion.source, department, data.registers);
  if (registerEntries(criterion.source.rule, lines) === null) return;
  findings.push(
    finding('C4', 'info', { ...first.place, column: first.columns.id }, 'c4.both', {
      id: criterion.id,
      department: department.name,
    }),
  );
}
