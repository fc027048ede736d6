import { rangeAddress } from '../../../../src/core/base/cells';
import { HostError } from '../host-error';
import type { Place } from '../model/host-book';
import { plainLook } from '../model/look';
import { demandWritable } from '../model/write-cells';
import { intersection } from './address';
import type { Scope } from './scope';

const kinds = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'];

/** `range.clear()`: `All` also takes validations, conditional formats and merges away, as in Excel. */
export function clearRange(scope: Scope, { sheet, range }: Place, applyTo: unknown): void {
  const what = applyTo === undefined || applyTo === null ? 'All' : String(applyTo);
  if (!kinds.includes(what)) throw new HostError('InvalidArgument');
  demandWritable(scope.book, sheet, range);
  sheet.eachCell(range, (row, column, cell) => {
    const { link, ...rest } = cell;
    const look = what === 'All' || what === 'Formats' ? plainLook : cell.look;
    const kept = what === 'All' || what.endsWith('Hyperlinks') || link === undefined ? {} : { link };
    const content = what === 'All' || what === 'Contents' ? { value: null } : rest;
    sheet.setCell(row, column, { ...content, ...kept, look });
  });
  if (what === 'All') {
    const apart = (other: typeof range): boolean => intersection(other, range) === undefined;
    sheet.merges = sheet.merges.filter(apart);
    for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) rule.ranges = rule.ranges.filter(apart);
    sheet.validations = sheet.validations.filter((rule) => rule.ranges.length > 0);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.ranges.length > 0);
  }
  if (what !== 'All' && what !== 'Contents') return;
  scope.book.stale = true;
  scope.book.events.push({
    kind: 'changed',
    author: scope.author,
    sheet: sheet.id,
    address: rangeAddress(range),
    changeType: 'RangeEdited',
  });
}
