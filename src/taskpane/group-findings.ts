import type { FindingView } from '../engine/engine';

export const findingFilters = ['all', 'error', 'warn', 'info', 'fixable', 'acceptedOnly'] as const;
export type FindingFilter = (typeof findingFilters)[number];

export type FindingGroup = {
  readonly code: string;
  readonly title: string;
  readonly findings: readonly FindingView[];
};

/** The findings that a filter and a text leave, by code, in their order. Accepted ones are shown only where asked for. */
export function groupFindings(
  findings: readonly FindingView[],
  filter: FindingFilter,
  text: string,
): readonly FindingGroup[] {
  const wanted = text.trim().toLowerCase();
  const groups = new Map<string, { code: string; title: string; findings: FindingView[] }>();
  for (const finding of findings) {
    if (!passes(finding, filter)) continue;
    const { code, title, place, message, found, cell } = finding;
    const held = `${code} ${title} ${place?.sheet ?? ''} ${cell} ${message} ${found}`.toLowerCase();
    if (!held.includes(wanted)) continue;
    const group = groups.get(code);
    if (group === undefined) groups.set(code, { code, title, findings: [finding] });
    else group.findings.push(finding);
  }
  return [...groups.values()];
}

function passes({ accepted, severity, fix }: FindingView, filter: FindingFilter): boolean {
  if (filter === 'acceptedOnly') return accepted !== null;
  if (accepted !== null) return false;
  if (filter === 'fixable') return fix !== null;
  return filter === 'all' || severity === filter;
}
