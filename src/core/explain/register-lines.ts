import type { RegisterRule } from '../rules/register-rules';
import type { Message } from '../base/findings';
import type { Entries, EntryRow } from '../entries/entry';
import type { Book } from '../book/read-book';
import type { Department } from '../names/department';
import type { RowUse } from '../scores/workings';
import type { ExplainedLine } from './explanation';

export function registerLine({ row, counted, why }: RowUse): ExplainedLine {
  const place = { sheet: row.sheet, row: row.row, column: 0 };
  return { place, at: 'row', label: labelOf(row), value: '', counted, why };
}

/** The title of an article, the name of a competition or an activity; a service by its activity. */
function labelOf(row: EntryRow): string {
  const text = 'title' in row ? row.title : 'name' in row ? row.name : 'activity' in row ? row.activity : '';
  return typeof text === 'string' ? text : '';
}

/**
 * The department's rows of the register that the rule did not see: equal to one above (T3), lacking a required cell (M1), merged
 * (X5), or all of them where 考核登记 speaks for the department (C4).
 */
export function unusedRows(
  { entries }: Book,
  rule: RegisterRule,
  department: Department,
  ledgerSpeaks: boolean,
): readonly ExplainedLine[] {
  return rowsOf(entries, rule, department).flatMap((row) => {
    const why = row.counts ? (ledgerSpeaks ? overruled : undefined) : whyUncounted(row);
    return why === undefined ? [] : [registerLine({ row, counted: false, why })];
  });
}

const overruled: Message = { id: 'row.overruled', values: {} };

export function whyUncounted({ repeats }: EntryRow): Message {
  if (repeats === undefined) return { id: 'row.incomplete', values: {} };
  return { id: 'row.repeats', values: { row: repeats + 1 } };
}

function rowsOf(entries: Entries, rule: RegisterRule, department: Department): readonly EntryRow[] {
  switch (rule) {
    case '按期开赛率':
    case '参赛率':
      return entries.competitions.filter((row) => row.department === department);
    case '按级别计篇':
      return entries.articles.filter((row) => row.department === department);
    case '人次比':
      return entries.services.filter((row) => row.department === department);
    default:
      return entries.activities.filter((row) => row.leads[0] === department);
  }
}
