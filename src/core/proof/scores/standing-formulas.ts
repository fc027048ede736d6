import { grade, ranks } from '../../rules/standing';
import type { StandingName } from '../../rules/standing';
import type { Term } from '../../rules/term';
import { formulaOf } from '../../rules/term-formula';

/** A department among others: the cell of its total, the range of all totals, and where 优秀线 and the like stand. */
export type StandingCells = {
  readonly total: string;
  readonly all: string;
  /** 1 where a veto bars it from 优秀. */
  readonly vetoed: string;
  readonly of: (key: 'excellentShare' | 'excellentLine' | 'goodLine' | 'passLine') => string;
};

/** The place; nothing without a total. */
export function rankFormula(cells: Pick<StandingCells, 'total' | 'all'>, ties: 'skip' | 'dense'): string {
  const { total, all } = cells;
  const distinct = `ROUND(SUMPRODUCT(ISNUMBER(${all})*(${all}>${total})/COUNTIF(${all},${all}&"")),0)`;
  const place = standingFormula(ranks[ties], { above: greater(cells), distinctAbove: distinct });
  return `IF(ISNUMBER(${total}),${place},"")`;
}

/** The grade; nothing without a total, or where `isGraded` is no. */
export function gradeFormula(cells: StandingCells, isGraded: string): string {
  const { total, all, vetoed } = cells;
  const lines = {
    excellentLine: cells.of('excellentLine'),
    goodLine: cells.of('goodLine'),
    passLine: cells.of('passLine'),
  };
  const among = { above: greater(cells), count: `COUNT(${all})`, share: cells.of('excellentShare') };
  const graded = isGraded === '' ? `ISNUMBER(${total})` : `AND(ISNUMBER(${total}),${isGraded})`;
  return `IF(${graded},${standingFormula(grade, { total, vetoed, ...lines, ...among })},"")`;
}

function greater({ total, all }: Pick<StandingCells, 'total' | 'all'>): string {
  return `COUNTIF(${all},">"&${total})`;
}

/** A term of standing over these cells. */
export function standingFormula(
  term: Term<StandingName>,
  cells: Partial<Readonly<Record<StandingName, string>>>,
): string {
  const of = (name: StandingName): string => {
    const cell = cells[name];
    if (cell === undefined) throw new Error(`${name} has no cell here`);
    return cell;
  };
  return formulaOf(term, { of });
}
