import { blank, isPresent, unread } from '../../core/base/parsed';
import type { Absent, Parsed } from '../../core/base/parsed';
import type { Evaluation } from '../../core/evaluation';
import { attachmentFigures } from '../../core/statistics/figures';
import { askedDetails, fewestPhotos, mostWords } from '../../core/statistics/return-register';
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
    returns: collects ? statistics.returns.map((entry) => returnView(entry, book.settings.askedMaterials, say)) : [],
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

function returnView(entry: DepartmentReturn, asked: readonly string[], say: Say): ReturnView {
  const { department, received, late, complete, nothing } = entry;
  const days = Object.entries(received);
  const namesOf = (state: Absent) => days.filter(([, day]) => day === state).map(([name]) => name);
  const came = (name: string) => isPresent(received[name] ?? blank);
  const asks = askedDetails(asked);
  const fewPhotos = asks.photos && came('活动照片') && !(isPresent(entry.photos) && entry.photos >= fewestPhotos);
  const longLaw = isPresent(entry.wordCount) && entry.wordCount > mostWords;
  return {
    ...{ department: department.name, nothing, late: late === true, complete },
    lacks: [
      ...namesOf(blank),
      ...(fewPhotos && entry.photos !== unread ? [say('view.fewPhotos', { least: fewestPhotos })] : []),
      ...(longLaw ? [say('view.longLaw', { most: mostWords })] : []),
      ...(entry.missingParts.length > 0 ? [say('view.missingParts', { parts: entry.missingParts.join('、') })] : []),
    ],
    unreadable: [
      ...namesOf(unread),
      ...(fewPhotos && entry.photos === unread ? ['活动照片'] : []),
      ...(entry.wordCount === unread ? ['职业教育法宣传总结'] : []),
    ],
  };
}
