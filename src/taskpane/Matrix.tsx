import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const line = `1px solid ${tokens.colorNeutralStroke3}`;

const useStyles = makeStyles({
  // Both directions scroll here, so that the head and the first column can stay.
  scroll: {
    overflow: 'auto',
    maxHeight: '60vh',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // With joined borders a cell that stays loses its lines.
  table: { borderCollapse: 'separate', borderSpacing: 0, fontSize: tokens.fontSizeBase200, minWidth: '100%' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    verticalAlign: 'bottom',
    minWidth: '52px',
    maxWidth: '84px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: line,
  },
  corner: { left: 0, zIndex: 2, textAlign: 'left' },
  first: {
    position: 'sticky',
    left: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    minWidth: '64px',
    maxWidth: '104px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: line,
    borderRight: line,
  },
  cell: { padding: 0, height: '30px', textAlign: 'center', borderBottom: line },
  sum: {
    height: '30px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: line,
  },
});

type MatrixProps = {
  /** What it is called. */
  readonly label: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly cell: (row: number, column: number) => ReactNode;
  /** A column of sums and a row of sums, with what they are called. */
  readonly sums?: {
    readonly title: string;
    readonly ofRow: (row: number) => ReactNode;
    readonly ofColumn: (column: number) => ReactNode;
    readonly all: ReactNode;
  };
};

/** Rows × columns in little room; head and first column stay in sight. */
export function Matrix({ label, corner, columns, rows, cell, sums }: MatrixProps) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={`${styles.head} ${styles.corner}`}>
              {corner}
            </th>
            {columns.map((column, at) => (
              <th key={at} scope="col" className={styles.head}>
                {column}
              </th>
            ))}
            {sums !== undefined && (
              <th scope="col" className={styles.head}>
                {sums.title}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <th scope="row" className={styles.first}>
                {row}
              </th>
              {columns.map((_, column) => (
                <td key={column} className={styles.cell}>
                  {cell(at, column)}
                </td>
              ))}
              {sums !== undefined && <td className={styles.sum}>{sums.ofRow(at)}</td>}
            </tr>
          ))}
        </tbody>
        {sums !== undefined && (
          <tfoot>
            <tr>
              <th scope="row" className={styles.first}>
                {sums.title}
              </th>
              {columns.map((_, column) => (
                <td key={column} className={styles.sum}>
                  {sums.ofColumn(column)}
                </td>
              ))}
              <td className={styles.sum}>{sums.all}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
