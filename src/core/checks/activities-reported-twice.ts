import { duplicateActivities } from '../entries/duplicate-activities';
import { clip } from '../reading/row-source';
import { check, placeIn } from './check';

/** T2: one activity that two leads report counts once, in the statistics only. */
export const activitiesReportedTwice = check({
  code: 'T2',
  severities: ['warn'],
  example: '团委 社区行 · 宣传统战部 社区行',
  find: (context, { warn }) =>
    duplicateActivities(context.entries.activities).map(({ counted, left }) => {
      const name = clip(left.name);
      const place = placeIn(context, 'activities', left.row, '活动名称');
      return warn(place, 't2.twice', { name, row: left.row + 1, counted: counted.row + 1 }, { found: name });
    }),
});
