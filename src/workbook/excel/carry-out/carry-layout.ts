import { rangeAddress } from '../../../core/base/cells';
import type { Batch } from './carry-out';
import { carryOutRules } from './carry-rules';
import { layPage } from './lay-page';
import { formatOf, lookOf } from './looks';
import type { WriteStep } from '../steps';

const cleared = { looks: 'Formats', links: 'Hyperlinks', everything: 'All' } as const;

/** Queues a step that changes how a sheet looks, or what may be typed into it. */
export function layOut(batch: Batch, step: WriteStep): void {
  switch (step.do) {
    case 'tabColor':
      batch.sheet(step.sheet).tabColor = `#${step.color}`;
      return;
    case 'clear': {
      const areas = batch.sheet(step.sheet).getRanges(step.ranges);
      areas.clear(cleared[step.what]);
      return;
    }
    case 'look': {
      const areas = batch.sheet(step.sheet).getRanges(step.ranges);
      lookOf(areas.format, step.style, step.inside);
      return;
    }
    case 'numberFormat':
      formatOf(batch.range(step.sheet, step.range), step.code);
      return;
    case 'merge':
      batch.range(step.sheet, step.range).merge();
      return;
    case 'unmerge':
      batch.range(step.sheet, step.range).unmerge();
      return;
    case 'width':
      batch.range(step.sheet, step.range).format.columnWidth = step.points;
      return;
    case 'height':
      batch.range(step.sheet, step.range).format.rowHeight = step.points;
      return;
    case 'freeze':
      return freeze(batch, step);
    case 'table':
      return table(batch, step);
    case 'links':
      return links(batch, step);
    case 'page':
      return layPage(batch.sheet(step.sheet).pageLayout, step.page);
    default:
      carryOutRules(batch, step);
  }
}

function freeze(batch: Batch, step: Extract<WriteStep, { do: 'freeze' }>): void {
  const { freezePanes } = batch.sheet(step.sheet);
  const { rows, columns } = step;
  if (rows === 0 && columns === 0) freezePanes.unfreeze();
  else if (columns === 0) freezePanes.freezeRows(rows);
  else if (rows === 0) freezePanes.freezeColumns(columns);
  else freezePanes.freezeAt(rangeAddress({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
}

/** Before version 1.13 a table keeps its size, since a table is never taken away and made anew. */
function table(batch: Batch, step: Extract<WriteStep, { do: 'table' }>): void {
  const { tables } = batch.sheet(step.sheet);
  const address = rangeAddress(step.range);
  if (step.present !== null) {
    const present = tables.getItem(step.present);
    if (batch.supports('1.13')) present.resize(address);
    if (step.present !== step.name) present.name = step.name;
    return;
  }
  const added = tables.add(address, true);
  added.name = step.name;
  added.style = 'TableStyleLight1';
}

/** Links keep the look and the text of their cells: both are written after them. */
function links(batch: Batch, step: Extract<WriteStep, { do: 'links' }>): void {
  const properties = step.targets.map((row) =>
    row.map((target): Excel.SettableCellProperties => {
      return target === null ? {} : { hyperlink: { documentReference: target } };
    }),
  );
  batch.range(step.sheet, step.range).setCellProperties(properties);
}
