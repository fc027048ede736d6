import { address } from '../../../core/base/cells';
import { WorkbookError } from '../../workbook-error';
import type { Weighed } from '../ask-bridge';
import type { Job } from './job';
import { scalarOfAnswer } from '../reading/sheet-of-answers';
import { answerWith } from '../snapshot';
import type { Answer, Written, WriteStep } from '../steps';

/** Blocks of at most this many cells are read back after writing; larger ones are our own sheets, where nobody types. */
const mostCells = 4_000;

export type WrittenCheck = {
  readonly weighed: Weighed;
  readonly written: Extract<WriteStep, { do: 'write' }>;
  readonly sheet: string;
};

/** The steps that read back what is written into sheets that were there before; of two writes to one place the last counts. */
export function writtenChecks({ snapshot }: Job, steps: readonly Weighed[]): readonly WrittenCheck[] {
  const names = new Map(snapshot.sheets.map(({ id, name }) => [id, name]));
  const last = new Map<string, WrittenCheck>();
  for (const { step } of steps) {
    if (step.do !== 'write') continue;
    const name = names.get(step.sheet);
    const { top, left, bottom, right } = step.range;
    const cells = (bottom - top + 1) * (right - left + 1);
    if (name === undefined || cells > mostCells) continue;
    const { sheet, range } = step;
    const weighed = { step: { do: 'values', sheet, range } as const, bytes: 200 + cells * 16 };
    last.set(`${sheet} ${top} ${left}`, { weighed, written: step, sheet: name });
  }
  return [...last.values()];
}

/** Throws where a cell holds something else than was written into it; results of formulas are Excel's. */
export function notAsWritten(checks: readonly WrittenCheck[], answers: readonly Answer[]): void {
  checks.forEach(({ written, sheet }, index) => {
    const { matrix } = answerWith(answers[index], 'matrix');
    written.cells.forEach((row, at) => {
      row.forEach((value, column) => {
        if (agrees(value, matrix[at]?.[column])) return;
        const cell = address(written.range.top + at, written.range.left + column);
        throw new WorkbookError('host.notAsWritten', { sheet, cell });
      });
    });
  });
}

function agrees(written: Written, found: unknown): boolean {
  if (written === null) return true;
  const now = scalarOfAnswer(found);
  if (written === '') return now === null;
  if (typeof written === 'number')
    return typeof now === 'number' && Math.abs(now - written) <= Math.abs(written) * 1e-14;
  if (typeof written === 'string') return written.startsWith('=') || now === written.replace(/^'/, '');
  return now === written;
}
