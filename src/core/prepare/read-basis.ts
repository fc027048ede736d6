import type { Sheet } from '../cells';
import type { Department } from '../departments/department';
import { departmentDirectory } from '../departments/match-names';
import { readDepartments } from '../departments/read-departments';
import { readActivities } from '../entries/read-activities';
import { readCompetitions } from '../entries/read-competitions';
import { findTables } from '../find-tables';
import type { FoundTables } from '../find-tables';
import type { Finding } from '../findings';
import type { Judge } from '../judges/judge';
import { readJudges, readTeams } from '../judges/read-judges';
import { readMarks } from '../judges/read-marks';
import type { MarkingSheet } from '../judges/read-marks';
import { listSubjects } from '../judges/subjects';
import type { Subjects } from '../judges/subjects';
import { isPresent } from '../parsed';
import type { Criterion } from '../rubric/criterion';
import { normaliseId, parseRubric } from '../rubric/parse-rubric';
import { readOwnHeadings, readSettings } from '../settings/read-settings';
import type { Settings } from '../settings/settings';
import { readMemory } from '../sheets/memory-sheet';
import type { Memory } from '../sheets/memory-sheet';

/** What preparing has to know of a workbook. Findings are left to the check: here only what can be read counts. */
export type Basis = {
  readonly memory: Memory;
  readonly found: FoundTables;
  readonly settings: Settings;
  /** Departments that are scored, in the order of 单位. */
  readonly scored: readonly Department[];
  readonly judges: readonly Judge[];
  readonly criteria: readonly Criterion[];
  readonly subjects: Subjects;
  readonly markings: readonly MarkingSheet[];
};

export function readBasis(sheets: readonly Sheet[]): Basis {
  const findings: Finding[] = [];
  const memory = readMemory(sheets);
  const ours = new Set(memory.sheets.keys());
  const own = readOwnHeadings(findTables(sheets, ours, new Map()).tables.get('settings'));
  const found = findTables(sheets, ours, own);
  const settings = readSettings(found.tables.get('settings'), findings);
  const departments = readDepartments(found.tables.get('departments'), findings);
  const directory = departmentDirectory(departments);
  const context = { directory, year: isPresent(settings.year) ? settings.year : undefined, findings };
  const scored = departments.filter(({ kinds }) => kinds.some((kind) => settings.scoredKinds.includes(kind)));
  const judges = readJudges(found.tables.get('judges'), context);
  const rubric = found.tables.get('rubric');
  const criteria = rubric === undefined ? [] : parseRubric(rubric, directory, findings).rubric.criteria;
  const subjects = listSubjects(
    scored,
    readTeams(found.tables.get('teams'), context),
    readCompetitions(found.tables.get('competitions'), context),
    readActivities(found.tables.get('activities'), context),
  );
  const byId = new Map(criteria.map((criterion) => [normaliseId(criterion.id), criterion]));
  const markings = readMarks(
    sheets.filter((sheet) => isMarkingSheet(sheet, memory)),
    {
      directory,
      judges,
      criteria: byId,
      subjects,
      decimals: 6,
      findings,
    },
  );
  return { memory, found, settings, scored, judges, criteria, subjects, markings };
}

function isMarkingSheet(sheet: Sheet, memory: Memory): boolean {
  return /^评分[·・•]/.test(sheet.name.trim()) || memory.sheets.get(sheet.name) === 'marking';
}
