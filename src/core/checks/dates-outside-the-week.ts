import type { Day } from '../base/day';
import type { Finding } from '../base/findings';
import { isPresent } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { TableId } from '../tables/table-columns';
import type { Heading } from '../tables/table-spec';
import { check, placeIn } from './check';

/** D3: a day outside the week; 预热 and 延期 exist, so it only asks. Publication and delivery days are not of the week. */
export const datesOutsideTheWeek = check({
  code: 'D3',
  severities: ['warn'],
  example: '2024-06-30',
  find: (context, { warn }) => {
    const { start, end } = context.settings;
    // Where the week itself is wrong (G1) no day can be outside it.
    if (!isPresent(start) || !isPresent(end) || end < start) return [];
    const { activities, competitions, services } = context.entries;
    const findings: Finding[] = [];
    const look = <Id extends TableId>(id: Id, row: number, heading: Heading<Id>, day: Parsed<Day>) => {
      if (!isPresent(day) || (day >= start && day <= end)) return;
      const place = placeIn(context, id, row, heading);
      findings.push(warn(place, 'd3.outside', { day, start, end, row: row + 1 }, { found: day }));
    };
    for (const row of activities) {
      look('activities', row.row, '开始日期', row.start);
      look('activities', row.row, '结束日期', row.end);
    }
    for (const row of competitions) {
      look('competitions', row.row, '计划日期', row.planned);
      look('competitions', row.row, '实际日期', row.held);
    }
    for (const row of services) look('services', row.row, '日期', row.date);
    return findings;
  },
});
