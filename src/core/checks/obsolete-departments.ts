import { listed } from '../base/listed';
import type { MessageOf, Place } from '../base/findings';
import { findObsolete } from '../book/find-obsolete';
import { check, placeIn } from './check';

/**
 * U2: empty columns and rows that are laid out for departments, teams and the like that are gone: one finding for each sheet, with their
 * number. Those that hold marks or entries are reported cell by cell where they are read.
 */
export const obsoleteDepartments = check({
  code: 'U2',
  severities: ['info'],
  find: (context, { info }) => {
    const { marking, ledger } = findObsolete(context);
    const told = (place: Place | null, id: MessageOf<'U2'>, what: readonly string[]) =>
      what.length === 0 ? [] : [info(place, id, { count: what.length, names: listed(what) })];
    const prelaid = ledger.filter(({ holds, why }) => holds === 'nothing' && why === 'department');
    return [
      ...marking.flatMap(({ marking: { sheet, blocks }, columns }) => {
        const empty = columns.filter(({ marks }) => marks === 0);
        const place = { sheet: sheet.name, row: blocks[0]?.headerRow ?? 0, column: empty[0]?.at ?? 0 };
        return told(
          place,
          'u2.goneColumns',
          empty.map(({ written }) => written),
        );
      }),
      ...told(
        placeIn(context, 'ledger', prelaid[0]?.row ?? 0, '单位'),
        'u2.goneRows',
        prelaid.map(({ department }) => department),
      ),
    ];
  },
});
