import type { Sheet } from '../base/cells';
import type { Department } from '../names/department';
import { departmentDirectory } from '../names/match-names';
import { readDepartments } from '../departments/read-departments';
import type { Entries } from '../entries/entry';
import { readActivities, readPlan } from '../entries/read-activities';
import { readArticles, readServices } from '../entries/read-articles';
import { readAwards, readCompetitions } from '../entries/read-competitions';
import { readLedger } from '../entries/read-ledger';
import type { ReadingContext } from '../reading/row-source';
import { readCases, readSubmissions } from '../entries/read-submissions';
import { findTables } from '../tables/find-tables';
import { isMarkingSheet } from '../tables/is-marking-sheet';
import type { FoundTables } from '../tables/find-tables';
import type { Finding } from '../base/findings';
import type { Judge } from '../judges/judge';
import { readJudges, readTeams } from '../judges/read-judges';
import type { Team } from '../judges/read-judges';
import { readMarks } from '../judges/read-marks';
import type { MarkingSheet, StrangersSheet } from '../judges/marking-sheet';
import { listSubjects } from '../judges/subjects';
import type { Subjects } from '../judges/subjects';
import { isPresent, presentOr } from '../base/parsed';
import { normaliseId, parseRubric } from '../rubric/parse-rubric';
import type { RubricReading } from '../rubric/parse-rubric';
import { readOwnHeadings } from '../settings/own-headings';
import { materialChoices } from '../settings/asked-materials';
import { readSettings } from '../settings/read-settings';
import type { Settings } from '../settings/settings';
import { tellUnreadableColumns } from './unreadable-columns';
import { readMemory } from '../memory/memory-sheet';
import type { Memory } from '../memory/memory-sheet';

/** A workbook, read: all entries, and the findings of single cells. */
export type Book = {
  readonly memory: Memory;
  readonly found: FoundTables;
  readonly settings: Settings;
  readonly departments: readonly Department[];
  /** Departments whose 类别 holds one of 参评类别, in the order of 单位. */
  readonly scored: readonly Department[];
  readonly teams: readonly Team[];
  readonly judges: readonly Judge[];
  /** Null where the workbook has no 评价细则, or one without any criterion: such a school does not score. */
  readonly rubric: RubricReading | null;
  readonly subjects: Subjects;
  readonly markingSheets: readonly MarkingSheet[];
  /** Marking sheets of people who are not in 评委. */
  readonly strangers: readonly StrangersSheet[];
  readonly entries: Entries;
  /** Rows of 考核登记 and the registers whose 单位 or 编号 cannot be read. */
  readonly uncountedRows: number;
  /** Findings of single cells and of the structure. */
  readonly findings: readonly Finding[];
};

/** Reads cells into departments, criteria, marks and entries. Pure: the same sheets give the same book. */
export function readBook(sheets: readonly Sheet[]): Book {
  const findings: Finding[] = [];
  const memory = readMemory(sheets);
  const ours = new Set(memory.sheets.keys());
  const plain = findTables(sheets, ours, new Map());
  const own = readOwnHeadings(plain.tables.get('settings'));
  const standing = own.size === 0 ? plain : findTables(sheets, ours, own);
  findings.push(...standing.findings);
  const settings = readSettings(standing.tables.get('settings'), findings);
  const departments = readDepartments(standing.tables.get('departments'), findings);
  const directory = departmentDirectory(departments);
  const year = isPresent(settings.year) ? settings.year : undefined;
  const context: ReadingContext = { directory, year, findings };
  const scored = departments.filter(({ kinds }) => kinds.some((kind) => settings.scoredKinds.includes(kind)));
  const rubricTable = standing.tables.get('rubric');
  const hasCriteria = rubricTable !== undefined && rubricTable.rows.length > 0;
  const rubric = hasCriteria ? parseRubric(rubricTable, directory, findings) : null;
  const criteria = rubric?.rubric.criteria ?? [];
  const tables = tellUnreadableColumns({ found: standing, settings, criteria, directory, year }, findings);
  const found = { ...standing, tables };
  const byId = new Map(criteria.map((criterion) => [normaliseId(criterion.id), criterion]));
  const teams = readTeams(tables.get('teams'), context);
  const judges = readJudges(tables.get('judges'), context);
  const ids = rubric?.ids ?? new Map<string, string>();
  const ledger = readLedger(rubric === null ? undefined : tables.get('ledger'), context, scored, ids);
  const entries: Entries = { ledger: ledger.entries, ...readRegisters(found, settings, context) };
  const subjects = listSubjects(scored, teams, entries.competitions, entries.activities);
  const decimals = presentOr(settings.rules.decimals, 6);
  const marking = sheets.filter((sheet) => isMarkingSheet(sheet, memory.sheets.get(sheet.name) === 'marking'));
  const marksContext = { directory, judges, criteria: byId, ids, subjects, decimals, findings };
  const { sheets: markingSheets, strangers } = readMarks(marking, marksContext);
  const people = { departments, scored, teams, judges };
  const uncountedRows = ledger.uncounted + countUncounted(entries);
  return {
    memory,
    found,
    settings,
    ...people,
    rubric,
    subjects,
    markingSheets,
    strangers,
    entries,
    uncountedRows,
    findings,
  };
}

function readRegisters({ tables }: FoundTables, settings: Settings, context: ReadingContext): Omit<Entries, 'ledger'> {
  return {
    plan: readPlan(tables.get('plan'), context),
    activities: readActivities(tables.get('activities'), context),
    competitions: readCompetitions(tables.get('competitions'), context),
    awards: readAwards(tables.get('awards'), context),
    articles: readArticles(tables.get('articles'), context),
    services: readServices(tables.get('services'), context),
    submissions: readSubmissions(tables.get('submissions'), context, materialChoices(settings.askedMaterials)),
    cases: readCases(tables.get('cases'), context),
  };
}

/** Counts rows of unknown departments, but not rows that repeat another one (T3). */
function countUncounted(entries: Entries): number {
  const lost = (rows: readonly { counts: boolean; department: Department | null }[]) =>
    rows.filter((row) => row.department === null).length;
  const activities = entries.activities.filter((activity) => activity.leads.length === 0).length;
  return activities + lost(entries.competitions) + lost(entries.articles) + lost(entries.services);
}
