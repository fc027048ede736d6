import { makeStyles, tokens } from '@fluentui/react-components';

export const useListStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  line: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
});

/** Short texts one below the other, parted by hairlines. */
export function QuietList({ of }: { readonly of: readonly string[] }) {
  const styles = useListStyles();
  if (of.length === 0) return null;
  return (
    <ul className={styles.list}>
      {of.map((text, at) => (
        <li key={at} className={styles.line}>
          {text}
        </li>
      ))}
    </ul>
  );
}
