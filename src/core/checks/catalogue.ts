import type { FindingCode, Severity } from '../base/findings';
import { findingCodes } from '../base/findings';
import type { MessageId } from '../../words/words';
import { catalogueFacts } from './catalogue-facts';

/** One code of the catalogue as the manual shows it; the sentences stand in the word lists. */
export type CatalogueEntry = {
  readonly code: FindingCode;
  /** Every severity that a finding of this code can have, the gravest first. */
  readonly severities: readonly Severity[];
  /** What stands in the cell or cells; null where the fault is that nothing does. */
  readonly example: string | null;
  /** The fault as a noun. */
  readonly title: MessageId;
  /** What we do about it. */
  readonly action: MessageId;
  /** Why it matters, in one sentence. */
  readonly reason: MessageId;
};

export type CatalogueGroup = { readonly title: MessageId; readonly entries: readonly CatalogueEntry[] };

const groups = ['N', 'M', 'D', 'U', 'S', 'J', 'C', 'G', 'R', 'P', 'T', 'F', 'X'] as const;

/**
 * Every finding code in the order of the contract. A code without facts (`catalogue-facts.ts`) or without its three sentences
 * does not compile.
 */
export const catalogue: readonly CatalogueEntry[] = findingCodes.map((code) => ({
  code,
  ...catalogueFacts[code],
  title: `catalogue.${code}.title`,
  action: `catalogue.${code}.action`,
  reason: `catalogue.${code}.reason`,
}));

/** The catalogue by what a finding is about: the letter of its code. */
export const catalogueGroups: readonly CatalogueGroup[] = groups.map((letter) => ({
  title: `catalogue.group.${letter}`,
  entries: catalogue.filter(({ code }) => code.startsWith(letter)),
}));
