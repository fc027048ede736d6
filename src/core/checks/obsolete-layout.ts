import { listed } from '../base/listed';
import { finding } from '../base/finding';
import type { Finding, FindingCode, Place } from '../base/findings';
import { findObsolete } from '../book/find-obsolete';
import type { MessageId } from '../../words/words';
import { placeIn } from './check';
import type { Check } from './check';

/**
 * C2, U2 (info): rows and columns that were laid out for criteria, departments, teams and the like that are gone, and that hold
 * nothing: once for each sheet, with their number. Those that hold marks or entries are told cell by cell where they are read.
 */
export const obsoleteLayout: Check = (context) => {
  const { marking, ledger } = findObsolete(context);
  const prelaid = ledger.filter(({ holds }) => holds === 'nothing');
  const of = (why: 'criterion' | 'department') => prelaid.filter((row) => row.why === why);
  return [
    ...marking.flatMap(({ marking: { sheet, blocks }, rows, columns }) => {
      const empty = (gone: typeof rows) => gone.filter(({ marks }) => marks === 0);
      const column = blocks[0]?.idColumn ?? 0;
      const header = blocks[0]?.headerRow ?? 0;
      const [firstRow] = empty(rows);
      const [firstColumn] = empty(columns);
      return [
        ...told('C2', 'c2.goneRows', { sheet: sheet.name, row: firstRow?.at ?? 0, column }, names(empty(rows))),
        ...told(
          'U2',
          'u2.goneColumns',
          { sheet: sheet.name, row: header, column: firstColumn?.at ?? 0 },
          names(empty(columns)),
        ),
      ];
    }),
    ...(['criterion', 'department'] as const).flatMap((why) => {
      const rows = of(why);
      const heading = why === 'criterion' ? '编号' : '单位';
      const place = placeIn(context, 'ledger', rows[0]?.row ?? 0, heading);
      const [code, id] = why === 'criterion' ? (['C2', 'c2.goneRows'] as const) : (['U2', 'u2.goneRows'] as const);
      return told(
        code,
        id,
        place,
        rows.map((row) => (why === 'criterion' ? row.id : row.department)),
      );
    }),
  ];
};

function names(gone: readonly { readonly written: string }[]): readonly string[] {
  return gone.map(({ written }) => written);
}

function told(code: FindingCode, id: MessageId, place: Place | null, what: readonly string[]): readonly Finding[] {
  return what.length === 0 ? [] : [finding(code, 'info', place, id, { count: what.length, names: listed(what) })];
}
