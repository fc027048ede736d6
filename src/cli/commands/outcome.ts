import type { Finding } from '../../core/base/findings';
import { exitCode } from '../console';
import type { ExitCode } from '../console';

/** 1 where a finding of severity error stands; the output is written all the same. */
export function codeOf(findings: readonly Finding[]): ExitCode {
  return findings.some((finding) => finding.severity === 'error') ? exitCode.findings : exitCode.done;
}
