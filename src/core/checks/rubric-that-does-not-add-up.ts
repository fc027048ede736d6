import { isPresent } from '../base/parsed';
import { rubricFaults } from '../rubric/rubric-faults';
import { check, placeIn } from './check';

/** R1: the rubric as a whole. It blocks scoring. */
export const rubricThatDoesNotAddUp = check({
  code: 'R1',
  severities: ['error'],
  example: '105 → 满分 100',
  find: (context, { error }) => {
    const { fullMark } = context.settings.rules;
    if (context.rubric === null || !isPresent(fullMark)) return [];
    const header = context.found.tables.get('rubric')?.headerRow ?? 0;
    return rubricFaults(context.rubric, fullMark).map(({ row, heading, message, found }) => {
      const place = placeIn(context, 'rubric', row ?? header, heading);
      return error(place, message.id, message.values, found === null ? {} : { found });
    });
  },
});
