import type { Book } from '../book/read-book';
import { finding } from '../base/finding';
import type { Finding, FindingCode, MessageOf, Place, Severity } from '../base/findings';
import type { LedgerBook } from '../scores/ledger-book';
import { placeIn as placeInTable } from '../tables/place-in-row';
import type { TableId } from '../tables/table-columns';
import type { Heading } from '../tables/table-spec';

/** The whole book, with the rows of 考核登记 sorted, for checks that look beyond one cell. */
export type CheckContext = Book & { readonly ledger: LedgerBook };

/**
 * What the catalogue says of a code beside its words. Where several checks tell one code, each states its own severities, and one of
 * them the example.
 */
export type CodeFacts<Code extends FindingCode = FindingCode, Level extends Severity = Severity> = {
  readonly code: Code;
  readonly severities: readonly Level[];
  /** What stands in the cell or cells: `A · B` are several cells, `A → B` a cell and what it ought to agree with. */
  readonly example?: string;
  /** Its errors concern statistics and returns alone: a total stays whole beside them (scoring.md, "Missing"). */
  readonly leavesTotals?: true;
};

/** A check that looks beyond one cell. */
export type Check = CodeFacts & { readonly find: (context: CheckContext) => readonly Finding[] };

/** Makes a finding of the check's code with one of its sentences. */
export type Tell<Code extends FindingCode> = (
  place: Place | null,
  id: MessageOf<Code>,
  values?: Parameters<typeof finding>[4],
  details?: Parameters<typeof finding>[5],
) => Finding;

/** One `Tell` for each severity that the check states. */
export type Tells<Code extends FindingCode, Level extends Severity> = Pick<
  Readonly<Record<Severity, Tell<Code>>>,
  Level
>;

type CheckSpec<Code extends FindingCode, Level extends Severity> = CodeFacts<Code, Level> & {
  readonly find: (context: CheckContext, tells: Tells<Code, Level>) => readonly Finding[];
};

/**
 * A check from its facts and its function. The function gets a `Tell` for each severity that the facts state, so that no finding can
 * have another code, another severity or a sentence of another code. `check({ code: 'S4', severities: ['warn'], find: (context, { warn }) => … })`
 */
export function check<Code extends FindingCode, Level extends Severity>({
  find,
  ...facts
}: CheckSpec<Code, Level>): Check {
  const telling =
    (severity: Severity): Tell<Code> =>
    (place, id, values, details) =>
      finding(facts.code, severity, place, id, values, details);
  const tells = { error: telling('error'), warn: telling('warn'), info: telling('info') };
  return { ...facts, find: (context) => find(context, tells) };
}

/** A place in a table's row (`placeInRow`); null where the workbook has no such table. */
export function placeIn<Id extends TableId>(
  context: CheckContext,
  id: Id,
  row: number,
  heading: Heading<Id>,
): Place | null {
  return placeInTable(context.found, id, row, heading);
}
