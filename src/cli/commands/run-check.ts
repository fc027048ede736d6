import type { Evaluation } from '../../core/evaluation';
import { findingJson } from '../../core/json/finding-json';
import { check } from '../../tasks/check';
import type { Console, ExitCode } from '../console';
import { newWorkbookId, saveBook } from '../files';
import { printFindings } from '../print-findings';
import { showProgress } from '../progress';
import { openOrRefuse } from './open-or-refuse';
import { codeOf } from './outcome';

export type CheckCommandOptions = { readonly output?: string; readonly applyFixes?: boolean; readonly json?: boolean };

/** `check`: tells what is wrong; -o writes 检查结果, --apply-fixes the certain fixes too. */
export async function runCheck(path: string, options: CheckCommandOptions, console: Console): Promise<ExitCode> {
  const { output, json = false, applyFixes = false } = options;
  const { say } = console;
  const progress = showProgress(console, output === undefined ? 2 : 3);
  progress.step(say('cli.opening'));
  const workbook = await openOrRefuse(path, json, console, (findings) => ({ findings }));
  progress.step(say('cli.checking'));
  const write = output !== undefined;
  const context = { now: new Date().toISOString(), workbookId: newWorkbookId(), say };
  const { evaluation, fixed } = await check(workbook, { applyFixes, write, ...context });
  if (output !== undefined) {
    progress.step(say('cli.writing'));
    saveBook(output, workbook);
  }
  progress.end();
  if (json)
    console.print(
      JSON.stringify({
        findings: evaluation.findings.map((finding) => findingJson(finding, say)),
        fixed: fixed.length,
      }),
    );
  else tell(evaluation, fixed.length, output, console);
  return codeOf(evaluation.findings);
}

function tell(evaluation: Evaluation, fixed: number, output: string | undefined, console: Console): void {
  const { say, print } = console;
  if (fixed > 0) print(say(output === undefined ? 'cli.wouldFix' : 'cli.fixed', { count: fixed }));
  printFindings(evaluation, evaluation.findings, console);
  if (output !== undefined) print(say('cli.wrote', { path: output }));
}
