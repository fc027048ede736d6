import { columnLetters } from '../base/cells';
import { toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { isPresent, unread } from '../base/parsed';
import { gradeOf } from '../scores/grade';
import { rankOf } from '../scores/rank';
import { gradesRef, ruleRef } from '../proof/scores/rule-cells';
import { linesDescend } from '../scores/refusals';
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
  const dense = `1+SUMPRODUCT(ISNUMBER(${at.all})*(${at.all}>${at.own})/COUNTIF(${at.all},${at.all}&""))`;
  const rank = ties === 'skip' ? `RANK(${at.own},${at.all})` : dense;
  const value = isTotal(total) ? rankOf(total, sorted, ties) : '';
  return { value, formula: `IF(ISNUMBER(${at.own}),${rank},"")`, style: formTotal };
}

function gradeCell(
  total: SemesterTotal,
  sorted: readonly Exact[],
  rules: ScoringRules,
  at: Ranges & { readonly live: boolean },
): ContentCell {
  const { excellentLine, goodLine, passLine, excellentShare } = rules;
  const refused = [excellentLine, goodLine, passLine, excellentShare].includes(unread) || !linesDescend(rules);
  const value = isTotal(total) && !refused ? gradeOf(total, false, sorted, rules) : '';
  if (at.live) return { value, formula: liveGradeFormula(at), style: formCentred };
  if (refused) return { value: null, style: formCentred };
  return { value, formula: `IF(ISNUMBER(${at.own}),${gradeFormula(rules, at)},"")`, style: formCentred };
}

function liveGradeFormula({ own, all }: Ranges): string {
  const share = ruleRef('excellentShare');
  const byShare = `COUNTIF(${all},">"&${own})<INT(ROUND(${share}*COUNT(${all}),6))`;
  const excellent = `IF(${share}="",${own}>=${ruleRef('excellentLine')},${byShare})`;
  const rest = `IF(${own}>=${ruleRef('goodLine')},"良好",IF(${own}>=${ruleRef('passLine')},"合格","不合格"))`;
  return `IF(AND(ISNUMBER(${own}),${gradesRef}=1),IF(${excellent},"优秀",${rest}),"")`;
}

function gradeFormula({ excellentLine, goodLine, passLine, excellentShare }: ScoringRules, at: Ranges): string {
  const share = isPresent(excellentShare) ? toNumber(excellentShare) : undefined;
  const places = `INT(ROUND(${share}*COUNT(${at.all}),6))`;
  const reaches = (line: ScoringRules['goodLine']) => (isPresent(line) ? `${at.own}>=${toNumber(line)}` : undefined);
  const excellent = share === undefined ? reaches(excellentLine) : `COUNTIF(${at.all},">"&${at.own})<${places}`;
  const conditions = [
    { grade: '优秀', condition: excellent },
    { grade: '良好', condition: reaches(goodLine) },
    { grade: '合格', condition: reaches(passLine) },
  ];
  return conditions.reduceRight(
    (rest, { grade, condition }) => (condition === undefined ? rest : `IF(${condition},"${grade}",${rest})`),
    '"不合格"',
  );
}
