import type { Visibility } from '../../../core/base/cells';
import type { Batch } from './carry-out';
import type { WriteStep } from '../steps';

/** Queues a step that changes sheets, cells or names; false where the step is about how a sheet looks. */
export function writeOut(batch: Batch, step: WriteStep): boolean {
  const { workbook } = batch.context;
  switch (step.do) {
    case 'quiet':
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
      return true;
    case 'addSheet':
      workbook.worksheets.add(step.name);
      return true;
    case 'move':
      batch.sheet(step.sheet).position = step.position;
      return true;
    case 'show':
      batch.sheet(step.sheet).visibility = visibilities[step.visibility];
      return true;
    case 'insertRows':
      batch
        .sheet(step.sheet)
        .getRange(`${step.at + 1}:${step.at + step.count}`)
        .insert('Down');
      return true;
    case 'removeRows':
      batch
        .sheet(step.sheet)
        .getRange(`${step.at + 1}:${step.at + step.count}`)
        .delete('Up');
      return true;
    case 'removeSheet':
      batch.sheet(step.sheet).delete();
      return true;
    case 'unfilter':
      if (step.own) batch.sheet(step.sheet).autoFilter.clearCriteria();
      for (const name of step.tables) batch.sheet(step.sheet).tables.getItem(name).clearFilters();
      return true;
    case 'write':
      batch.range(step.sheet, step.range).formulas = step.cells.map((row) => [...row]);
      return true;
    case 'fill':
      batch.range(step.sheet, step.to).copyFrom(batch.range(step.sheet, step.from), 'Formulas');
      return true;
    case 'defineName':
      if (step.present) workbook.names.getItem(step.name).formula = `=${step.refersTo}`;
      else workbook.names.add(step.name, `=${step.refersTo}`);
      return true;
    case 'select':
      batch.sheet(step.sheet).activate();
      batch.range(step.sheet, step.range).select();
      return true;
    default:
      return false;
  }
}

const visibilities: Readonly<Record<Visibility, 'Visible' | 'Hidden' | 'VeryHidden'>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};
