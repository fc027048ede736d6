import { address } from '../../core/base/cells';
import { findingKey } from '../../core/base/finding-key';
import type { Finding } from '../../core/base/findings';
import type { Evaluation } from '../../core/evaluation';
import { acceptedFindings } from '../../core/memory/accepted';
import { findingsInOrder } from '../../core/sheets/findings-order';
import { shortened } from '../../core/sheets/shortened';
import type { Say } from '../../words/words';
import type { FindingView } from '../engine';

const longestText = 300;

/** Every finding in words, errors first. */
export function findingViews(
  { findings, book }: Evaluation,
  sheetNames: readonly string[],
  say: Say,
): readonly FindingView[] {
  const accepted = acceptedFindings(book.memory);
  return findingsInOrder(findings, sheetNames).map((finding) => findingView(finding, accepted, say));
}

function findingView(finding: Finding, accepted: ReadonlyMap<string, string>, say: Say): FindingView {
  const { code, severity, place, found, message, suggestion, fix } = finding;
  const key = findingKey(finding);
  return {
    ...{ key, code, severity, place, title: say(`catalogue.${code}.title`) },
    cell: place === null ? '' : address(place.row, place.column),
    found: shortened(found ?? '', longestText),
    message: shortened(say(message.id, message.values), longestText * 2),
    suggestion: shortened(suggestion ?? '', longestText),
    fix: fix === null ? null : fix.certain ? 'certain' : 'confirm',
    accepted: severity === 'error' ? null : (accepted.get(key) ?? null),
  };
}
