import { toNumber } from '../core/base/decimal';
import { rubricNotes } from '../core/prepare/with-rubric';
import type { RubricImport } from '../core/rubric-import/rubric-import';
import type { Console } from './console';
import { onOneLine } from './harmless';
import { textTable } from './text-table';

/** What was read of a school's own rubric: each criterion with what is proposed, why 方式 is left open, and what was not taken over. */
export function printRubric(rubric: RubricImport, { say, print }: Console): void {
  const { criteria, sum, sheet } = rubric;
  const open = criteria.filter(({ mode }) => mode === '').length;
  const proposed = criteria.filter(({ mode, given }) => mode !== '' && !given).length;
  print(say('import.summary', { sheet: onOneLine(sheet), count: criteria.length, sum: toNumber(sum), proposed, open }));
  const heads = ['编号', '项目', '评分内容', '分值', '方式', '参数'];
  const rows = criteria.map(({ id, item, content, points, mode, parameters, source, doubt }) => [
    id,
    item,
    shortened(content),
    points === null ? '' : toNumber(points),
    ...(doubt === null
      ? [source === '' ? mode : `${mode} · ${source}`, parameters]
      : ['', say('import.open', { why: say(doubt.id, doubt.values) })]),
  ]);
  print(textTable(heads, rows, [3]));
  for (const { id, values } of rubricNotes(rubric)) print(`  ${onOneLine(say(id, values))}`);
  if (open > 0) print(say('import.openNext', { count: open }));
  if (proposed > 0) print(say('import.proposedNext', { count: proposed }));
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
