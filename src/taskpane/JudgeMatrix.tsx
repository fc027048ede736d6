import { Button } from '@fluentui/react-components';
import type { JudgeCell } from '../engine/view';
import type { SayPane } from '../words/pane-words';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Judges × departments. Each state has a letter of its own, so that nothing is told by colour alone. */
export function JudgeMatrix() {
  const styles = useStyles();
  const { view, say, host, pane } = usePaneContext();
  const { departments, judges } = view.overview;
  return (
    <section className={styles.section}>
      <h2 id="judges" className={styles.heading}>
        {say('pane.judges')}
      </h2>
      <div className={styles.scroll} role="region" aria-labelledby="judges" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.first}>
                {say('pane.department')}
              </th>
              {judges.map(({ judge }) => (
                <th key={judge} scope="col" className={styles.cell}>
                  {judge}
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
                {judges.map(({ judge, sheet, cells }) => {
                  const cell = cells[at];
                  return (
                    <td key={judge} className={styles.cell}>
                      {cell === undefined || sheet === null || cell.place === null ? (
                        <span className={styles.muted}>{say('pane.noSheet')}</span>
                      ) : (
                        <Button
                          size="small"
                          appearance="subtle"
                          className={`${styles.mark} ${isOpen(cell) ? styles.open : styles.done}`}
                          aria-label={cellLabel(cell, judge, department, say)}
                          onClick={() => {
                            const { place } = cell;
                            if (place !== null) pane.ask(() => host.selectCell(place));
                          }}
                        >
                          {cellText(cell, say)}
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
      <span className={styles.muted}>{say('pane.legend')}</span>
    </section>
  );
}

function isOpen({ own, blank, unread }: JudgeCell): boolean {
  return !own && blank + unread > 0;
}

function cellText(cell: JudgeCell, say: SayPane): string {
  if (cell.own) return say('pane.own');
  const states = [
    [cell.blank, 'pane.blankMark'],
    [cell.absent, 'pane.absentMark'],
    [cell.recused, 'pane.recusedMark'],
    [cell.notApplicable, 'pane.naMark'],
    [cell.unread, 'pane.unreadMark'],
  ] as const;
  const others = states.filter(([count]) => count > 0).map(([count, word]) => ` ${say(word)}${count}`);
  return `${cell.marked}/${cell.due}${others.join('')}`;
}

function cellLabel(cell: JudgeCell, row: string, column: string, say: SayPane): string {
  const { marked, due, blank, absent, recused, notApplicable: na, unread } = cell;
  return say('pane.cellLabel', { row, column, marked, due, blank, absent, recused, na, unread });
}
