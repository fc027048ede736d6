import { ownSheets } from '../base/own-sheets';
import { address } from '../base/cells';
import { findingKey } from '../base/finding-key';
import type { Finding, Severity } from '../base/findings';
import type { MessageId, Say } from '../../words/words';
import { findingsInOrder } from '../overview/findings-order';
import { shortened } from '../layout/shortened';
import type { ContentCell, SheetContent, Style } from '../base/sheet-content';
import { gridCentredStyle, gridStyle, headingStyle, hintStyle, labelStyle, titleStyle } from '../layout/styles';
import { rowHeight } from '../layout/text-width';

export const findingsName = ownSheets.findings.name;

const headings = ['代码', '级别', '工作表', '单元格', '原值', '问题与处理', '建议值', '状态'] as const;
const widths = [7, 8, 16, 9, 22, 62, 20, 14] as const;
const headingRow = 3;
/** Excel opens no sheet with more than 65 530 links. */
const mostLinks = 65_000;
const longestText = 300;
/** Excel's greatest row height is 409 points. */
const greatestHeight = 400;

const severityWords: Readonly<Record<Severity, MessageId>> = {
  error: 'findings.error',
  warn: 'findings.warn',
  info: 'findings.info',
};
/** Errors are bold and dark enough to stand out on a copy in black and white; the word says the rest. */
const severityStyles: Readonly<Record<Severity, Style>> = {
  error: { ...gridCentredStyle, bold: true, color: '9C0006', fill: 'F4B6B6' },
  warn: { ...gridCentredStyle, color: '5F4B00', fill: 'FFF2CC' },
  info: gridCentredStyle,
};
const linkStyle: Style = { ...gridCentredStyle, color: '0563C1', underline: true };

/**
 * 检查结果: every finding with a link to its cell, errors first. What users typed stands there as text only. `accepted` holds
 * the reasons with which findings were accepted, by their keys. Without findings the sheet says so.
 */
export function findingsSheet(
  findings: readonly Finding[],
  say: Say,
  sheetNames: readonly string[] = [],
  accepted: ReadonlyMap<string, string> = new Map(),
): SheetContent {
  const ordered = findingsInOrder(findings, sheetNames);
  const rows = ordered.map((finding, at) => findingTexts(finding, at, say, accepted));
  const body = rows.length === 0 ? [emptyRow(say)] : rows;
  const bottom = headingRow + body.length;
  return {
    name: findingsName,
    cells: [...headCells(findings, say), ...body.map(({ cells }) => cells)],
    widths,
    heights: [28, 20, 18, 26, ...body.map(({ height }) => height)],
    freeze: { rows: headingRow + 1, columns: 0 },
    tables: [{ name: 'Findings', range: { top: headingRow, left: 0, bottom, right: headings.length - 1 } }],
    page: {
      landscape: true,
      repeatRows: [headingRow, headingRow],
      margins: [12, 12, 15, 15],
      pagesWide: 1,
      footer: say('input.footer'),
    },
    tabColor: findings.some(({ severity }) => severity === 'error') ? 'C00000' : '70AD47',
  };
}

function headCells(findings: readonly Finding[], say: Say): readonly (readonly ContentCell[])[] {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  const summary = say('findings.summary', { errors: counts.error, warnings: counts.warn, infos: counts.info });
  const hint = `${say('findings.hint')}${findings.length > mostLinks ? say('findings.unlinked') : ''}`;
  return [
    [{ value: findingsName, style: titleStyle }],
    [{ value: summary, style: labelStyle }],
    [{ value: hint, style: hintStyle }],
    headings.map((value) => ({ value, style: headingStyle })),
  ];
}

type Row = { readonly cells: readonly ContentCell[]; readonly height: number };

function findingTexts(finding: Finding, at: number, say: Say, accepted: ReadonlyMap<string, string>): Row {
  const { place, severity } = finding;
  const found = shortened(finding.found ?? '', longestText);
  const message = shortened(say(finding.message.id, finding.message.values), longestText * 2);
  const suggestion = shortened(finding.suggestion ?? '', longestText);
  const reason = accepted.size === 0 ? undefined : accepted.get(findingKey(finding));
  const status = reason === undefined ? say(statusWord(finding)) : say('findings.accepted', { reason });
  const texts = [place?.sheet ?? '', found, message, suggestion, status];
  const cells: ContentCell[] = [
    { value: finding.code, style: gridCentredStyle },
    { value: say(severityWords[severity]), style: severityStyles[severity] },
    { value: place?.sheet ?? null, style: gridStyle },
    placeCell(finding, at),
    { value: found === '' ? null : found, style: gridStyle },
    { value: message, style: gridStyle },
    { value: suggestion === '' ? null : suggestion, style: gridStyle },
    { value: status, style: gridCentredStyle },
  ];
  const measured = [2, 4, 5, 6, 7].map((column, index) => ({ text: texts[index] ?? '', width: widths[column] ?? 10 }));
  return { cells, height: Math.min(greatestHeight, rowHeight(measured)) };
}

function placeCell({ place }: Finding, at: number): ContentCell {
  if (place === null) return { value: null, style: gridCentredStyle };
  const cell = address(place.row, place.column);
  if (at >= mostLinks) return { value: cell, style: gridCentredStyle };
  return { value: cell, style: linkStyle, link: { sheet: place.sheet, cell } };
}

function statusWord({ fix, severity }: Finding): MessageId {
  if (fix !== null) return fix.certain ? 'findings.certain' : 'findings.confirm';
  return severity === 'info' ? 'findings.told' : 'findings.open';
}

/** The row that says that there are no findings, because a table has at least one row. */
function emptyRow(say: Say): Row {
  const cells = headings.map((heading): ContentCell => {
    return { value: heading === '问题与处理' ? say('findings.none') : null, style: gridStyle };
  });
  return { cells, height: 24 };
}
