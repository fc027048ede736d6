import { address } from '../core/base/cells';
import type { Finding, Severity } from '../core/base/findings';
import { groupBy } from '../core/base/group-by';
import type { Evaluation } from '../core/evaluation';
import { findingLines, lineText } from '../core/overview/finding-lines';
import type { FindingLine } from '../core/overview/finding-lines';
import type { Console } from './console';
import { onOneLine } from './harmless';
import { textTable } from './text-table';

/**
 * A count by severity, then one line for each kind of finding of each judge or sheet, what blocks totals first; 检查结果 and --json
 * hold every cell.
 */
export function printFindings(evaluation: Evaluation, findings: readonly Finding[], console: Console): void {
  const { say, print } = console;
  print(countText(findings, console));
  const lines = findingLines(evaluation, findings);
  if (lines.length === 0) return;
  const rows = lines.map((line) => {
    const [first] = line.findings;
    return [first.code, severityText(line, console), whereOf(first), lineText(line, say)];
  });
  const head = [say('cli.code'), say('cli.severity'), say('cli.place'), say('cli.message')];
  print(textTable(head, rows));
  if (findings.length > lines.length) print(say('cli.eachCell'));
}

function severityText({ findings: [{ severity }], blocks }: FindingLine, { say }: Console): string {
  return blocks ? say('cli.blocking') : say(`cli.${severity}`);
}

/** How many there are, and which command lists them: for commands that are about something else. */
export function printFindingCount(findings: readonly Finding[], console: Console): void {
  console.print(`${countText(findings, console)}${findings.length === 0 ? '' : console.say('cli.seeCheck')}`);
}

/** T5 of filled forms: one sentence for each sum, because a column that lacks a part lacks it in every line. */
export function printSumFaults(findings: readonly Finding[], { say, print }: Console): void {
  const bySum = groupBy(findings, ({ message }) => `${message.id} ${message.values['sum'] ?? ''}`);
  for (const list of bySum.values()) {
    const [first] = list;
    if (first === undefined) continue;
    const more = list.length === 1 ? '' : say('cli.moreOfSum', { count: list.length - 1 });
    const { id, values } = first.message;
    print(onOneLine(`${first.code} ${whereOf(first)} ${say(id, values)}${more}`));
  }
}

function countText(findings: readonly Finding[], { say }: Console): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return say('cli.findings', { errors: count('error'), warnings: count('warn'), infos: count('info') });
}

function whereOf({ place }: Finding): string {
  return place === null ? '' : `${place.sheet}!${address(place.row, place.column)}`;
}
