import { exact, toNumber } from '../base/decimal';
import type { Message } from '../base/findings';
import type { RubricImport } from '../rubric-import/rubric-import';
import type { Scheme } from '../schemes/scheme';
import type { TableRows } from '../schemes/table-rows';
import { settingSpecs } from '../settings/setting-specs';
import type { Filled } from './preparation';

/** The settings of the full mark and of what is measured by it. */
const measured = ['满分', '总分上限', '优秀线', '良好线', '合格线'];
const usual = exact(100);

/** What new sheets hold with a school's own rubric: its criteria, and the settings that follow from the full mark it states. */
export function withRubric(scheme: Scheme, filled: Filled, rubric: RubricImport): Filled {
  const settings = filled.settings ?? scheme.filled.settings;
  return { ...filled, rubric: rubric.table, settings: followingFull(settings, rubric) };
}

/** Notes for a person before the rubric is written, and after. */
export function rubricNotes({ notes, full, sum }: RubricImport): readonly Message[] {
  const stated = full ?? usual;
  return [
    ...notes,
    ...(stated.equals(usual) ? [] : [{ id: 'import.full', values: { full: toNumber(stated) } } as const]),
    ...(sum.equals(stated)
      ? []
      : [{ id: 'import.sum', values: { sum: toNumber(sum), full: toNumber(stated) } } as const]),
  ];
}

function followingFull({ headings, rows }: TableRows, { full }: RubricImport): TableRows {
  if (full === null || full.equals(usual)) return { headings, rows };
  const name = headings.indexOf('项目');
  const value = headings.indexOf('值');
  const others = rows.filter((row) => !measured.includes(String(row[name])));
  const following = settingSpecs.flatMap(({ name: setting, standard }) => {
    if (!measured.includes(setting) || typeof standard !== 'number') return [];
    const row = new Array<string | number | null>(headings.length).fill(null);
    row[name] = setting;
    row[value] = toNumber(exact(standard).mul(full).div(100));
    return [row];
  });
  return { headings, rows: [...others, ...following] };
}
