import { address } from '../base/cells';
import type { Finding } from '../base/findings';
import type { Evaluation } from '../evaluation';
import type { Say } from '../../words/words';
import { blocksTotals } from './blocks-totals';
import { findingsInOrder } from './findings-order';

/** Findings of one kind for one judge or sheet, which lists show once with their number. */
export type FindingLine = {
  /** Stays the same while the line has findings. */
  readonly key: string;
  readonly findings: readonly [Finding, ...Finding[]];
  /** True where they keep some total from being complete. */
  readonly blocks: boolean;
};

/**
 * The findings of a list by kind and sheet (a judge's marks are one sheet): what blocks totals first, then errors, warnings and
 * hints, each in the order of sheets and cells. Linear but for the sorting.
 */
export function findingLines(
  evaluation: Evaluation,
  findings: readonly Finding[],
  sheetNames: readonly string[] = [],
): readonly FindingLine[] {
  const blocks = blocksTotals(evaluation);
  const lines = new Map<
    string,
    { readonly key: string; readonly findings: [Finding, ...Finding[]]; readonly blocks: boolean }
  >();
  for (const finding of findingsInOrder(findings, sheetNames)) {
    const { code, severity, message, place } = finding;
    const isBlocking = blocks(finding);
    // What to write depends on the 方式, so different ones do not share a line.
    const mode = message.values['mode'] ?? '';
    const key = [code, severity, message.id, mode, place?.sheet ?? '', String(isBlocking)].join('\u0001');
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { key, findings: [finding], blocks: isBlocking });
    else line.findings.push(finding);
  }
  const all = [...lines.values()];
  return [...all.filter((line) => line.blocks), ...all.filter((line) => !line.blocks)];
}

/** The number of findings that are named; the others are counted. */
const mostNamed = 6;

/** A line in words: the finding's own sentence, `张伟还差108格` for marks that are due, else the first sentence and the names of the others. */
export function lineText({ findings }: FindingLine, say: Say): string {
  const [{ message }, ...others] = findings;
  const sentence = say(message.id, message.values);
  if (others.length === 0) return sentence;
  const count = findings.length;
  if (message.id === 's3.empty') {
    const ids = new Set(findings.map((finding) => String(finding.message.values['id'])));
    return say('line.marksDue', { judge: message.values['judge'] ?? '', count, ids: named([...ids]) });
  }
  return say('line.several', { sentence, count, others: named(others.map(nameOf)) });
}

function named(names: readonly string[]): string {
  const shown = [...new Set(names)];
  return shown.length <= mostNamed ? shown.join('、') : `${shown.slice(0, mostNamed).join('、')}…`;
}

/** What distinguishes a finding from others of its kind: the department that has sent nothing, the empty day, else its cell. */
function nameOf({ code, place, found, message }: Finding): string {
  if (code.startsWith('F') && found !== null) return found;
  if (place !== null) return address(place.row, place.column);
  return String(Object.values(message.values)[0] ?? '');
}
