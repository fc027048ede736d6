import { isPresent } from '../../core/base/parsed';
import type { Parsed } from '../../core/base/parsed';
import type { Evaluation } from '../../core/evaluation';
import { attachmentFigures } from '../../core/statistics/figures';
import type { DepartmentReturn } from '../../core/statistics/return-register';
import { reportingDepartments } from '../../tasks/report';
import type { Say } from '../../words/words';
import type { ReportView, ReturnView } from '../view';

/** The last row of 附件2, and who has not returned what. A school that has no 材料报送 collects nothing. */
export function reportView(evaluation: Evaluation, say: Say): ReportView {
  const { statistics, book } = evaluation;
  const collects = book.found.tables.has('submissions');
  return {
    totals: attachmentFigures.map((figure) => {
      return { label: say(`figure.${figure}`), value: numberOf(statistics.totals.figures[figure]) };
    }),
    activities: statistics.countsActivities ? statistics.totals.activities : null,
    returns: collects ? statistics.returns.map(returnView) : [],
    missing: collects ? statistics.notReturned.count : 0,
    expected: collects ? statistics.notReturned.of : 0,
    senders: reportingDepartments(evaluation).map(({ name }) => name),
  };
}

/** Over nothing entered a sum is 0, as in the report's JSON; null says that a number in it cannot be read. */
function numberOf(sum: Parsed<number>): number | null {
  if (isPresent(sum)) return sum;
  return sum.absent === 'blank' ? 0 : null;
}

function returnView({ department, received, late, complete, missingParts }: DepartmentReturn): ReturnView {
  return {
    department: department.name,
    materials: Object.entries(received).map(([name, day]) => {
      return { name, received: isPresent(day) ? day : null };
    }),
    late: late === true,
    complete,
    missingParts,
  };
}
