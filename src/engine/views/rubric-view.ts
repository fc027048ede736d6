import { toNumber } from '../../core/base/decimal';
import { rubricNotes } from '../../core/prepare/with-rubric';
import type { RubricImport } from '../../core/rubric-import/rubric-import';
import type { Say } from '../../words/words';
import type { RubricView } from '../engine';

/** What was read of a school's own rubric, for a person to look at before it is written. */
export function rubricView(rubric: RubricImport, say: Say): RubricView {
  const { criteria, sheet, sum } = rubric;
  const open = criteria.filter(({ mode }) => mode === '').length;
  const proposed = criteria.filter(({ mode, given }) => mode !== '' && !given).length;
  return {
    summary: say('import.summary', { sheet, count: criteria.length, sum: toNumber(sum), proposed, open }),
    rows: criteria.map(({ id, item, content, points, mode, parameters, source, doubt }) => ({
      id,
      item,
      content,
      points: points === null ? '' : String(toNumber(points)),
      parameters,
      mode: source === '' ? mode : `${mode} · ${source}`,
      doubt: doubt === null ? '' : say('import.open', { why: say(doubt.id, doubt.values) }),
    })),
    notes: rubricNotes(rubric).map(({ id, values }) => say(id, values)),
  };
}
