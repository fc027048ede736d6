import type { Severity } from '../core/base/findings';
import { ownSheets } from '../core/base/own-sheets';
import { groupBy } from '../core/base/group-by';
import { markFile } from '../workbook/mark-file';
import type { CellMark } from '../workbook/writing/mark-cells';
import type { SayExchange } from '../words/exchange-words';
import type { ReturnFinding } from './collect';
import { fileNames } from './file-names';
import { findingInReturn } from './finding-in-return';
import { receivedWithin } from './received-file';
import type { ReceivedFile } from './received-file';

const fills: Readonly<Record<Severity, string>> = { error: 'FFC7CE', warn: 'FFEB9C', info: 'DDEBF7' };
const severities: readonly Severity[] = ['error', 'warn', 'info'];

export type MarkedCopy = { readonly fileName: string; readonly bytes: Uint8Array };

/**
 * Copies of the returns in which something is wrong or asks for a look, to be sent back: each finding stands in a note on its cell, which is
 * coloured. They are called as the returns, each by a name of its own.
 */
export function markedCopies(
  received: readonly ReceivedFile[],
  findings: readonly ReturnFinding[],
  say: SayExchange,
): readonly MarkedCopy[] {
  const byFile = groupBy(findings, ({ file }) => file);
  const copies: ReceivedFile[] = [];
  for (const one of received.flatMap((file) => [...receivedWithin(file)])) {
    const own = byFile.get(one.file) ?? [];
    if ('reason' in one || own.every(({ finding }) => finding.severity === 'info')) continue;
    copies.push({ file: one.file, bytes: markFile(one.bytes, marksOf(own, say)) });
  }
  const names = fileNames(
    '',
    copies.map(({ file }) => file.replace(/^.*[\\/]/, '').replace(/\.xlsx$/i, '')),
  );
  return copies.map(({ bytes }, at) => ({ fileName: names[at] ?? '', bytes }));
}

/** What concerns no cell stands on the first sheet. */
function marksOf(findings: readonly ReturnFinding[], say: SayExchange): readonly CellMark[] {
  const places = groupBy(findings, ({ from }) =>
    from === null ? '' : `${from.sheet}\u0001${String(from.row)}\u0001${String(from.column)}`,
  );
  return [...places.values()].map((list): CellMark => {
    const place = list[0]?.from ?? { sheet: ownSheets.guide.name, row: 0, column: 0 };
    const worst = severities.find((one) => list.some(({ finding }) => finding.severity === one)) ?? 'info';
    const lines = list.map(findingInReturn).map(({ code, message }) => `${code} ${say(message.id, message.values)}`);
    return { ...place, note: lines.join('\n'), fill: fills[worst] };
  });
}
