import { address } from '../core/base/cells';
import type { Finding, Severity } from '../core/base/findings';
import type { Console } from './console';
import { printable, textTable } from './text-table';

const mostPerCode = 8;
const severities: readonly Severity[] = ['error', 'warn', 'info'];

/** A count by severity, then the findings by code, the first few of each; 检查结果 holds them all. */
export function printFindings(findings: readonly Finding[], console: Console): void {
  const { say, print } = console;
  print(countText(findings, console));
  const rows: string[][] = [];
  for (const severity of severities) {
    for (const [code, list] of byCode(findings.filter((finding) => finding.severity === severity))) {
      for (const finding of list.slice(0, mostPerCode)) {
        rows.push([code, say(`cli.${severity}`), whereOf(finding), say(finding.message.id, finding.message.values)]);
      }
      if (list.length > mostPerCode) rows.push([code, '', '', say('cli.more', { count: list.length - mostPerCode })]);
    }
  }
  if (rows.length === 0) return;
  print(
    textTable(
      [say('cli.code'), say('cli.severity'), say('cli.place'), say('cli.message')],
      rows.map((row) => row.map(printable)),
    ),
  );
}

/** How many there are, and which command lists them: for commands that are about something else. */
export function printFindingCount(findings: readonly Finding[], console: Console): void {
  console.print(`${countText(findings, console)}${findings.length === 0 ? '' : console.say('cli.seeCheck')}`);
}

function countText(findings: readonly Finding[], { say }: Console): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return say('cli.findings', { errors: count('error'), warnings: count('warn'), infos: count('info') });
}

function whereOf({ place }: Finding): string {
  return place === null ? '' : `${place.sheet}!${address(place.row, place.column)}`;
}

function byCode(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group === undefined) groups.set(finding.code, [finding]);
    else group.push(finding);
  }
  return groups;
}
