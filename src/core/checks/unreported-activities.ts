import { clip } from '../reading/row-source';
import { reportedActivities } from '../scores/coverage';
import { check, placeIn } from './check';

/** P3: an activity with neither a 专栏链接 nor a counted article that names it. */
export const unreportedActivities = check({
  code: 'P3',
  severities: ['warn'],
  find: (context, { warn }) => {
    const reported = reportedActivities(context.entries);
    return context.entries.activities
      .filter((activity) => activity.counts && activity.columnLink === '' && !reported.has(activity))
      .map((activity) => {
        const name = clip(activity.name);
        const place = placeIn(context, 'activities', activity.row, '活动名称');
        return warn(place, 'p3.unreported', { name, row: activity.row + 1 }, { found: name });
      });
  },
});
