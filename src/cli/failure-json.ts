import type { FindingJson } from '../core/json/finding-json';

/** What a command prints with --json where it has no result: a document of its own shape with nothing in it. */
const emptyResults: Readonly<Record<string, object>> = {
  collect: {
    files: [],
    conflicts: [],
    missing: { departments: [], judges: [], offices: [] },
    reminder: '',
  },
  total: { complete: false, full: null, departments: [] },
  report: { activities: [], byActivity: [], byDepartment: [], totals: {}, returns: [] },
};

/** A failure as a finding in the command's own shape: X3 where a file is the reason, X1 where the request is. */
export function failureJson(command: string, code: 'X1' | 'X3', value: string | null, message: string): object {
  const finding: FindingJson = {
    code,
    severity: 'error',
    sheet: null,
    cell: null,
    value,
    message,
    suggestion: null,
  };
  return { ...emptyResults[command], findings: [finding] };
}
