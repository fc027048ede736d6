import { columnLetters } from '../base/cells';
import { toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { isPresent, unread } from '../base/parsed';
import { gradeFormula, rankFormula } from '../proof/scores/standing-formulas';
import type { StandingCells } from '../proof/scores/standing-formulas';
import { gradeOf, linesAreInOrder, rankOf } from '../scores/standing';
import { gradesRef, ruleRef } from '../proof/scores/rule-cells';
import type { ScoringRules } from '../settings/settings';
import { scoreFormat } from '../layout/number-format';
import { formCentred, formTotal } from '../layout/print-styles';
import type { SemesterColumns } from './semester-layout';
import { semesterTotal, semesterTotalFormula } from './semester-total';
import type { SemesterLine, SemesterTotal } from './semester-total';
import type { ContentCell } from '../base/sheet-content';

/** The computed cells of one row. */
export type SemesterStanding = {
  readonly row: number;
  readonly total: ContentCell;
  readonly rank: ContentCell;
  readonly grade: ContentCell;
};

/**
 * 学期总分, 名次 and 等次 of all rows as formulas, since the school goes on entering after us. Ties and lines are those of
 * 活动设置; what cannot be read there leaves the column empty. `live`: the lines are taken from where 考核汇总 takes them.
 */
export function semesterStandings(
  lines: readonly SemesterLine[],
  columns: SemesterColumns,
  rules: ScoringRules,
  { decimals, live }: { readonly decimals: number; readonly live: boolean },
): readonly SemesterStanding[] {
  const totals = lines.map(semesterTotal);
  const sorted = totals.filter(isTotal).sort((left, right) => right.compare(left));
  const column = columnLetters(columns.total);
  const rows = lines.map(({ row }) => row);
  const all = `$${column}$${Math.min(...rows) + 1}:$${column}$${Math.max(...rows) + 1}`;
  return lines.map(({ row }, at) => {
    const total = totals[at] ?? '';
    const value = isTotal(total) ? toNumber(total) : total;
    const own = `${column}${row + 1}`;
    return {
      row,
      total: {
        ...{ value, formula: semesterTotalFormula(row, columns) },
        style: { ...formTotal, format: scoreFormat(decimals) },
      },
      rank: rankCell(total, sorted, rules, { own, all }),
      grade: gradeCell(total, sorted, rules, { own, all, live }),
    };
  });
}

type Ranges = { readonly own: string; readonly all: string };

function isTotal(total: SemesterTotal): total is Exact {
  return typeof total !== 'string';
}

function rankCell(total: SemesterTotal, sorted: readonly Exact[], { ties }: ScoringRules, at: Ranges): ContentCell {
  if (!isPresent(ties)) return { value: null, style: formTotal };
  const value = isTotal(total) ? rankOf(total, sorted, ties) : '';
  return { value, formula: rankFormula({ total: at.own, all: at.all }, ties), style: formTotal };
}

function gradeCell(
  total: SemesterTotal,
  sorted: readonly Exact[],
  rules: ScoringRules,
  { own, all, live }: Ranges & { readonly live: boolean },
): ContentCell {
  const { excellentLine, goodLine, passLine, excellentShare } = rules;
  const refused = [excellentLine, goodLine, passLine, excellentShare].includes(unread) || !linesAreInOrder(rules);
  const value = isTotal(total) && !refused ? gradeOf(total, false, sorted, rules) : '';
  const cells = { total: own, all, vetoed: '0' };
  if (live)
    return {
      value,
      formula: gradeFormula({ ...cells, of: ruleRef }, `${gradesRef}=1`),
      style: formCentred,
    };
  if (refused) return { value: null, style: formCentred };
  const of: StandingCells['of'] = (key) => {
    const line = rules[key];
    return isPresent(line) ? String(toNumber(line)) : '""';
  };
  return { value, formula: gradeFormula({ ...cells, of }, ''), style: formCentred };
}
