import { Button } from '@fluentui/react-components';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Registers × departments: how many rows each has entered. */
export function RegisterMatrix() {
  const styles = useStyles();
  const { view, say, host, pane } = usePaneContext();
  const { departments, registers } = view.overview;
  if (registers.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 id="registers" className={styles.heading}>
        {say('pane.registers')}
      </h2>
      <div className={styles.scroll} role="region" aria-labelledby="registers" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.first}>
                {say('pane.department')}
              </th>
              {registers.map(({ table, sheet }) => (
                <th key={table} scope="col" className={styles.cell}>
                  {sheet}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {departments.map((department, at) => (
              <tr key={department}>
                <th scope="row" className={styles.first}>
                  {department}
                </th>
                {registers.map(({ table, sheet, cells }) => {
                  const { rows, place } = cells[at] ?? { rows: 0, place: null };
                  return (
                    <td key={table} className={styles.cell}>
                      {place === null ? (
                        <span className={styles.open}>—</span>
                      ) : (
                        <Button
                          size="small"
                          appearance="subtle"
                          className={styles.mark}
                          aria-label={say('pane.rowsLabel', { row: sheet, column: department, count: rows })}
                          onClick={() => {
                            pane.ask(() => host.selectCell(place));
                          }}
                        >
                          {String(rows)}
                        </Button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
