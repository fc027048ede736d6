import { listed } from '../base/listed';
import type { Place } from '../base/findings';
import { findObsolete } from '../book/find-obsolete';
import { check, placeIn } from './check';

/**
 * C2: empty rows that are laid out for criteria that are gone: one finding for each sheet, with their number. Rows that hold marks or
 * entries are reported cell by cell where they are read.
 */
export const obsoleteCriteria = check({
  code: 'C2',
  severities: ['info'],
  find: (context, { info }) => {
    const { marking, ledger } = findObsolete(context);
    const told = (place: Place | null, what: readonly string[]) =>
      what.length === 0 ? [] : [info(place, 'c2.goneRows', { count: what.length, names: listed(what) })];
    const prelaid = ledger.filter(({ holds, why }) => holds === 'nothing' && why === 'criterion');
    return [
      ...marking.flatMap(({ marking: { sheet, blocks }, rows }) => {
        const empty = rows.filter(({ marks }) => marks === 0);
        const place = { sheet: sheet.name, row: empty[0]?.at ?? 0, column: blocks[0]?.idColumn ?? 0 };
        return told(
          place,
          empty.map(({ written }) => written),
        );
      }),
      ...told(
        placeIn(context, 'ledger', prelaid[0]?.row ?? 0, '编号'),
        prelaid.map(({ id }) => id),
      ),
    ];
  },
});
