import { finding } from '../base/finding';
import { isPresent } from '../base/parsed';
import { rubricFaults } from '../rubric/rubric-faults';
import { placeIn } from './check';
import type { Check } from './check';

/** R1: the rubric as a whole. It blocks scoring. */
export const rubricThatDoesNotAddUp: Check = (context) => {
  const { fullMark } = context.settings.rules;
  if (context.rubric === null || !isPresent(fullMark)) return [];
  const header = context.found.tables.get('rubric')?.headerRow ?? 0;
  return rubricFaults(context.rubric, fullMark).map(({ row, heading, message, found }) =>
    finding(
      'R1',
      'error',
      placeIn(context, 'rubric', row ?? header, heading),
      message.id,
      message.values,
      found === null ? {} : { found },
    ),
  );
};
