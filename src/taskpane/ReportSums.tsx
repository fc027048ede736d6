import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReportView } from '../engine/view';
import { usePaneContext } from './pane-context';

const line = `1px solid ${tokens.colorNeutralStroke3}`;

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: { textAlign: 'left', paddingBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 },
  name: { padding: '3px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular, borderBottom: line },
  figure: {
    padding: '3px 0',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: line,
  },
  unread: { color: tokens.colorStatusDangerForeground2, fontWeight: tokens.fontWeightRegular },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  zero: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** The last line of 附件2, one sum below the other; a number that nobody can read shows as such. */
export function ReportSums({ report }: { readonly report: ReportView }) {
  const styles = useStyles();
  const { say, language, goTo } = usePaneContext();
  const told = (value: number | null) =>
    value === null ? (
      <Link
        as="button"
        className={styles.link}
        onClick={() => {
          goTo('check');
        }}
      >
        {say('pane.unread')}
      </Link>
    ) : (
      value.toLocaleString(language)
    );
  const toneOf = (value: number | null) => (value === null ? styles.unread : value === 0 ? styles.zero : '');
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {report.activities === null
          ? say('pane.noActivities')
          : say('pane.sumsOf', { count: report.activities.toLocaleString(language) })}
      </caption>
      <tbody>
        {report.totals.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row" className={styles.name}>
              {label}
            </th>
            <td className={mergeClasses(styles.figure, toneOf(value))}>{told(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
