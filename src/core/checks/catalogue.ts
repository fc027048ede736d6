import type { FindingCode, Severity } from '../base/findings';
import type { CatalogueMessageId } from '../../words/catalogue-words';
import type { MessageId } from '../../words/words';
import { allChecks } from './all-checks';
import type { CodeFacts } from './check';
import { toldWhereRead } from './told-where-read';

/** One code of the catalogue as the manual shows it; the sentences stand in the word lists. */
export type CatalogueEntry = {
  readonly code: FindingCode;
  /** Every severity that a finding of this code can have, the gravest first. */
  readonly severities: readonly Severity[];
  /** What stands in the cell or cells; null where the fault is that nothing does. */
  readonly example: string | null;
  readonly leavesTotals: boolean;
  /** The fault as a noun. */
  readonly title: MessageId;
  /** What we do about it. */
  readonly action: CatalogueMessageId;
  /** Why it matters, in one sentence. */
  readonly reason: CatalogueMessageId;
};

export type CatalogueGroup = { readonly title: CatalogueMessageId; readonly entries: readonly CatalogueEntry[] };

const groups = ['N', 'M', 'D', 'U', 'S', 'J', 'C', 'G', 'R', 'P', 'T', 'F', 'X'] as const;
const gravestFirst: readonly Severity[] = ['error', 'warn', 'info'];

/** The catalogue by what a finding is about, which is the letter of its code. */
export const catalogueGroups: readonly CatalogueGroup[] = groups.map((letter) => ({
  title: `catalogue.group.${letter}`,
  entries: entriesOf([...toldWhereRead, ...allChecks].filter(({ code }) => code.startsWith(letter))),
}));

/** Every finding code in the order of the contract. */
export const catalogue: readonly CatalogueEntry[] = catalogueGroups.flatMap(({ entries }) => entries);

export const findingCodes: readonly FindingCode[] = catalogue.map(({ code }) => code);

function entriesOf(facts: readonly CodeFacts[]): readonly CatalogueEntry[] {
  const codes = [...new Set(facts.map(({ code }) => code))].sort();
  return codes.map((code) => {
    const own = facts.filter((fact) => fact.code === code);
    return {
      code,
      severities: gravestFirst.filter((severity) => own.some(({ severities }) => severities.includes(severity))),
      example: own.find(({ example }) => example !== undefined)?.example ?? null,
      leavesTotals: own.some(({ leavesTotals }) => leavesTotals === true),
      title: `catalogue.${code}.title`,
      action: `catalogue.${code}.action`,
      reason: `catalogue.${code}.reason`,
    };
  });
}
