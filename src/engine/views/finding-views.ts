import { address } from '../../core/base/cells';
import { findingKey } from '../../core/base/finding-key';
import type { Finding } from '../../core/base/findings';
import type { Evaluation } from '../../core/evaluation';
import { acceptedFindings } from '../../core/memory/accepted';
import { findingLines, lineText } from '../../core/overview/finding-lines';
import { shortened } from '../../core/layout/shortened';
import type { Say } from '../../words/words';
import type { FindingLineView, FindingView } from '../view';

const longestText = 300;

/** Every finding in words, line by line: what blocks totals first, accepted ones last, in lines of their own. */
export function findingViews(
  evaluation: Evaluation,
  sheetNames: readonly string[],
  say: Say,
): { readonly findings: readonly FindingView[]; readonly lines: readonly FindingLineView[] } {
  const accepted = acceptedFindings(evaluation.book.memory);
  const reasonOf = (finding: Finding) =>
    finding.severity === 'error' ? null : (accepted.get(findingKey(finding)) ?? null);
  const open = evaluation.findings.filter((finding) => reasonOf(finding) === null);
  const rest = evaluation.findings.filter((finding) => reasonOf(finding) !== null);
  const lines = [
    ...findingLines(evaluation, open, sheetNames),
    ...findingLines(evaluation, rest, sheetNames).map((line) => ({ ...line, key: `accepted ${line.key}` })),
  ];
  return {
    findings: lines.flatMap(({ findings }, line) => {
      return findings.map((finding) => findingView(finding, { line, accepted: reasonOf(finding) }, say));
    }),
    lines: lines.map((line) => {
      const { key, findings, blocks } = line;
      return { key, text: shortened(lineText(line, say), longestText * 2), blocks, count: findings.length };
    }),
  };
}

function findingView(finding: Finding, more: Pick<FindingView, 'line' | 'accepted'>, say: Say): FindingView {
  const { code, severity, place, found, message, suggestion, fix } = finding;
  return {
    key: findingKey(finding),
    code,
    severity,
    isDue: code === 'S3',
    place,
    title: say(`catalogue.${code}.title`),
    cell: place === null ? '' : address(place.row, place.column),
    found: shortened(found ?? '', longestText),
    message: shortened(say(message.id, message.values), longestText * 2),
    suggestion: shortened(suggestion ?? '', longestText),
    fix: fix === null ? null : fix.certain ? 'certain' : 'confirm',
    ...more,
  };
}
