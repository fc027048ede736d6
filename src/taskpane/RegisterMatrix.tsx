import { Matrix } from './Matrix';
import { MatrixCell } from './MatrixCell';
import { usePaneContext } from './pane-context';

/** Registers × departments: how many rows each has entered. */
export function RegisterMatrix() {
  const { view, say } = usePaneContext();
  const { departments, registers } = view.overview;
  return (
    <Matrix
      label={say('pane.registers')}
      corner={say('pane.department')}
      columns={registers.map(({ sheet }) => sheet)}
      rows={departments}
      cell={(row, column) => {
        const register = registers[column];
        const { rows: count, place } = register?.cells[row] ?? { rows: 0, place: null };
        const label = say('pane.rowsLabel', { row: register?.sheet ?? '', column: departments[row] ?? '', count });
        return (
          <MatrixCell tone="todo" label={label} place={place}>
            {place === null ? '—' : String(count)}
          </MatrixCell>
        );
      }}
    />
  );
}
