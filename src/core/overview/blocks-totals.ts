import { registerRules } from '../rules/register-rules';
import type { RegisterRule } from '../rules/register-rules';
import type { Finding } from '../base/findings';
import { catalogue } from '../checks/catalogue';
import type { Evaluation } from '../evaluation';
import type { Criterion } from '../rubric/criterion';
import { settingSpecs } from '../settings/setting-specs';
import type { SettingKey } from '../settings/setting-specs';
import type { TableId } from '../tables/table-columns';

const leavingTotals = new Set(catalogue.flatMap(({ code, leavesTotals }) => (leavesTotals ? [code] : [])));

/** Settings that totals depend on; the others decide what is printed, ranks, grades and what is credited. */
const totalSettings: ReadonlySet<SettingKey> = new Set([
  'year',
  'scoredKinds',
  'fullMark',
  'decimals',
  'rounding',
  'trimming',
  'trimThreshold',
  'groupWeights',
  'notApplicable',
  'cap',
]);
const besideTotals = new Set(settingSpecs.flatMap(({ key, name }) => (totalSettings.has(key) ? [] : [name])));

/** True for G1 of a setting that totals do not depend on. */
function leavesTotals({ code, message }: Finding): boolean {
  if (code !== 'G1') return false;
  if (message.id === 'g1.lines') return true;
  return besideTotals.has(String(message.values['meant'] ?? message.values['name'] ?? ''));
}

type Read = 'all' | ReadonlySet<string>;

const activityRow = ['活动名称', '活动类别', '牵头部门', '开始日期'];
const serviceRow = ['日期', '单位'];

/** What a rule of 数据来源 reads: what makes a row one, and what the rule reads of it. Of some registers everything tells which rows are one. */
function readBy(rule: RegisterRule): readonly [TableId, Read] {
  const { table, reads } = registerRules[rule];
  if (table === 'competitions' || table === 'articles') return [table, 'all'];
  const row = table === 'activities' ? activityRow : serviceRow;
  return [table, new Set([...row, ...reads.map(([heading]) => heading)])];
}

/**
 * Tells which findings keep a total from being complete: errors in what scoring reads, which is the settings, the rubric, 单位, 评委, the
 * marking sheets, 考核登记 if a criterion uses it, and the columns of registers that a criterion is scored from. Where nothing is scored no
 * finding does.
 */
export function blocksTotals({ book, scores }: Evaluation): (finding: Finding) => boolean {
  if (scores === 'scoring-off') return () => false;
  const { tables } = book.found;
  const read = new Map<string, Read>(book.markingSheets.map(({ sheet }) => [sheet.name, 'all']));
  const add = (id: TableId, what: Read) => {
    const name = tables.get(id)?.sheet.name;
    if (name === undefined) return;
    const before = read.get(name);
    const both = before === undefined || before === 'all' || what === 'all' ? what : new Set([...before, ...what]);
    read.set(name, before === 'all' ? before : both);
  };
  for (const id of ['settings', 'departments', 'teams', 'judges', 'rubric', 'ledger'] as const) add(id, 'all');
  for (const criterion of book.rubric?.rubric.criteria ?? []) {
    for (const [id, what] of registersOf(criterion)) add(id, what);
  }
  const headings = new Map(
    [...tables.values()].map(({ sheet, columns }) => [
      sheet.name,
      new Map([...columns].map(([heading, column]) => [column, heading])),
    ]),
  );
  return (finding) => {
    const { code, severity, place } = finding;
    if (severity !== 'error' || leavingTotals.has(code) || leavesTotals(finding)) return false;
    if (place === null) return true;
    const what = read.get(place.sheet);
    if (what === undefined || what === 'all') return what === 'all';
    return what.has(headings.get(place.sheet)?.get(place.column) ?? '');
  };
}

function registersOf({ source, subject }: Criterion): readonly (readonly [TableId, Read])[] {
  const scored = source.kind === 'register' ? [readBy(source.rule)] : [];
  if (subject === '活动') return [...scored, ['activities', new Set(activityRow)]];
  return subject === '赛项' ? [...scored, ['competitions', new Set(['赛项', '单位'])]] : scored;
}
