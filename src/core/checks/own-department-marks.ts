import { subjectLabel } from '../judges/judge';
import { avoids } from '../scores/mark-book';
import { check } from './check';

/** S4: a mark for the judge's own department is left out, and listed. */
export const ownDepartmentMarks = check({
  code: 'S4',
  severities: ['warn'],
  example: '所属单位 信息技术系 · 信息技术系 2.5',
  find: ({ markingSheets }, { warn }) =>
    markingSheets.flatMap(({ marks }) =>
      marks.flatMap(({ sheet, row, column, judge, subject, value }) => {
        if (typeof value !== 'number' || !avoids(judge, subject.department)) return [];
        const values = { judge: judge.name, subject: subjectLabel(subject), mark: value };
        return [warn({ sheet, row, column }, 's4.own', values, { found: String(value) })];
      }),
    ),
});
