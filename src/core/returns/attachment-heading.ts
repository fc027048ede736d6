import { attachmentColumns, ownAttachmentHeadings } from './attachment-columns';
import type { PrintGrid } from '../layout/print-grid';
import { formHeading, formRowHeight, headingText } from '../layout/print-styles';
import type { Settings } from '../settings/settings';

/** First row of the two-level heading, row 4 on paper. */
export const headingRow = 3;

/** A4:R5: groups over their columns, single headings over both rows. */
export function putAttachmentHeading(grid: PrintGrid, settings: Settings): void {
  const headingOf = ownAttachmentHeadings(settings);
  attachmentColumns.forEach(({ group, heading, names, width }, column) => {
    const cell = { value: headingText(headingOf(heading, names), width), style: formHeading };
    if (group === undefined) {
      grid.putMerged({ top: headingRow, bottom: headingRow + 1, left: column, right: column }, cell);
      return;
    }
    grid.put(headingRow + 1, column, cell);
    if (attachmentColumns[column - 1]?.group === group) return;
    const right = column + attachmentColumns.filter((candidate) => candidate.group === group).length - 1;
    const groupCell = { value: headingOf(group, [group.replace(/（.*$/, '')]), style: formHeading };
    grid.putMerged({ top: headingRow, bottom: headingRow, left: column, right }, groupCell);
  });
  const lower = attachmentColumns.filter(({ group }) => group !== undefined);
  grid.setHeight(headingRow, 24);
  const texts = lower.map(({ heading, names, width }) => ({
    text: headingText(headingOf(heading, names), width),
    width,
  }));
  grid.setHeight(headingRow + 1, formRowHeight(texts));
}
