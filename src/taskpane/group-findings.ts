import type { FindingLineView, FindingView } from '../engine/view';

export const findingFilters = ['all', 'error', 'due', 'warn', 'info', 'fixable', 'acceptedOnly'] as const;
export type FindingFilter = (typeof findingFilters)[number];

export type FindingGroup = {
  /** Stays the same while the line has findings. */
  readonly key: string;
  /** The line in words; it counts all of its findings, also those that a filter or a text leaves out. */
  readonly text: string;
  readonly blocks: boolean;
  /** Marks that are still to be given. */
  readonly isDue: boolean;
  readonly findings: readonly [FindingView, ...FindingView[]];
};

/** The findings that a filter and a text leave, by line, in their order. Accepted ones are shown only where asked for. */
export function groupFindings(
  { findings, lines }: { readonly findings: readonly FindingView[]; readonly lines: readonly FindingLineView[] },
  filter: FindingFilter,
  text: string,
): readonly FindingGroup[] {
  const wanted = text.trim().toLowerCase();
  const groups = new Map<number, Omit<FindingGroup, 'findings'> & { findings: [FindingView, ...FindingView[]] }>();
  for (const finding of findings) {
    if (!passes(finding, filter)) continue;
    const { key, code, title, place, message, found, cell, line, isDue } = finding;
    const held = `${code} ${title} ${place?.sheet ?? ''} ${cell} ${message} ${found}`.toLowerCase();
    if (!held.includes(wanted)) continue;
    const group = groups.get(line);
    if (group !== undefined) group.findings.push(finding);
    else groups.set(line, { key, text: message, blocks: false, isDue, ...told(lines[line]), findings: [finding] });
  }
  return [...groups.values()];
}

function told(line: FindingLineView | undefined) {
  return line === undefined ? {} : { key: line.key, text: line.text, blocks: line.blocks };
}

function passes({ accepted, severity, isDue, fix }: FindingView, filter: FindingFilter): boolean {
  if (filter === 'acceptedOnly') return accepted !== null;
  if (accepted !== null) return false;
  if (filter === 'fixable') return fix !== null;
  if (filter === 'due') return isDue;
  return filter === 'all' || (severity === filter && !isDue);
}
