import type { Criterion } from '../rubric/criterion';
import { registerRules } from '../rules/register-rules';
import type { TableId } from '../tables/table-columns';

/** The tables in which criteria are marked or entered, and those that list their subjects: every rubric needs them. */
export function neededTables(criteria: readonly Criterion[]): readonly TableId[] {
  return [...new Set(criteria.flatMap((criterion) => [...sourceTables(criterion), ...subjectTables(criterion)]))];
}

function sourceTables({ source }: Criterion): readonly TableId[] {
  if (source.kind === 'judges') return ['judges'];
  return source.kind === 'ledger' ? ['ledger'] : [registerRules[source.rule].table];
}

function subjectTables({ subject }: Criterion): readonly TableId[] {
  if (subject === '教学团队') return ['teams'];
  if (subject === '赛项') return ['competitions'];
  return subject === '活动' ? ['activities'] : [];
}
