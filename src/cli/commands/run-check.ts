import { findingKey } from '../../core/base/finding-key';
import type { FindingCode } from '../../core/base/findings';
import { findingCodes } from '../../core/checks/catalogue';
import { evaluate } from '../../core/evaluate';
import type { Evaluation } from '../../core/evaluation';
import { findingJson } from '../../core/json/finding-json';
import { accept } from '../../tasks/accept';
import { check } from '../../tasks/check';
import type { Console, ExitCode } from '../console';
import { newWorkbookId, saveBook } from '../files';
import type { SaveOptions } from '../files';
import { printFindings } from '../print-findings';
import { showProgress } from '../progress';
import { UsageError } from '../usage-error';
import type { Workbook } from '../../workbook/workbook';
import { openOrRefuse } from './open-or-refuse';
import { codeOf } from './outcome';

export type CheckCommandOptions = SaveOptions & {
  readonly output?: string;
  readonly applyFixes?: boolean;
  /** Codes of warnings and hints that are right as they are, and why. */
  readonly accept?: string;
  readonly reason?: string;
  readonly json?: boolean;
};

/** `check`: tells what is wrong; -o writes 检查结果, --apply-fixes the certain fixes too. */
export async function runCheck(path: string, options: CheckCommandOptions, console: Console): Promise<ExitCode> {
  const { output, json = false, applyFixes = false } = options;
  const { say } = console;
  const codes = codesToAccept(options);
  const progress = showProgress(console, output === undefined ? 2 : 3);
  progress.step(say('cli.opening'));
  const workbook = await openOrRefuse(path);
  progress.step(say('cli.checking'));
  const write = output !== undefined;
  const context = { now: new Date().toISOString(), workbookId: newWorkbookId(), say };
  const accepted = await acceptAll(workbook, codes, options.reason ?? '', context.workbookId);
  const { evaluation, fixed } = await check(workbook, { applyFixes, write, ...context });
  if (output !== undefined) {
    progress.step(say('cli.writing'));
    saveBook(output, workbook, options);
  }
  progress.end();
  if (json)
    console.printJson({
      findings: evaluation.findings.map((finding) => findingJson(finding, say)),
      fixed: fixed.length,
      ...(codes.length === 0 ? {} : { accepted }),
    });
  else {
    if (codes.length > 0) console.print(say('cli.accepted', { count: accepted, codes: codes.join('、') }));
    tell(evaluation, fixed.length, output, console);
  }
  return codeOf(evaluation.findings);
}

function tell(evaluation: Evaluation, fixed: number, output: string | undefined, console: Console): void {
  const { say, print } = console;
  if (fixed > 0) print(say(output === undefined ? 'cli.wouldFix' : 'cli.fixed', { count: fixed }));
  printFindings(evaluation, evaluation.findings, console);
  if (output !== undefined) print(say('cli.wrote', { path: output }));
}

/** `R2,C6`: codes of the catalogue. Accepting is written down, so it needs a file to write and a reason. */
function codesToAccept({ accept: written, reason = '', output }: CheckCommandOptions): readonly FindingCode[] {
  if (written === undefined) {
    if (reason !== '') throw new UsageError('cli.usage.reasonAlone');
    return [];
  }
  if (output === undefined || reason.trim() === '') throw new UsageError('cli.usage.accept');
  return written
    .split(/[,，、;；\s]+/)
    .filter((text) => text !== '')
    .map((text) => {
      const code = findingCodes.find((known) => known === text.toUpperCase());
      if (code === undefined) throw new UsageError('cli.usage.acceptCode', { what: text });
      return code;
    });
}

async function acceptAll(
  workbook: Workbook,
  codes: readonly FindingCode[],
  reason: string,
  workbookId: string,
): Promise<number> {
  if (codes.length === 0) return 0;
  const wanted = new Set(codes);
  const { findings } = evaluate(await workbook.readAll());
  const keys = new Set(findings.filter(({ code }) => wanted.has(code)).map(findingKey));
  return (await accept(workbook, { keys, reason, workbookId })).accepted.length;
}
