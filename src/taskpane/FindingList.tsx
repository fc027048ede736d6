import { makeStyles, tokens } from '@fluentui/react-components';
import { FindingLine } from './FindingLine';
import type { FindingGroup } from './group-findings';
import { usePaneContext } from './pane-context';
import { ShowMore } from './ShowMore';
import { useStyles } from './styles';
import { useShown } from './use-shown';

/** Lines that are drawn at once; more when asked. */
const linesAtOnce = 50;

const useOwnStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

type ListProps = {
  readonly title: string;
  readonly groups: readonly FindingGroup[];
  /** Key of the line that is open. */
  readonly opened: string;
  readonly onOpened: (key: string) => void;
};

/** Lines under a heading, closed; one is open at a time. */
export function FindingList({ title, groups, opened, onOpened }: ListProps) {
  const styles = useStyles();
  const own = useOwnStyles();
  const { say } = usePaneContext();
  const { shown, more, showMore, list } = useShown<HTMLUListElement>(groups.length, linesAtOnce, linesAtOnce);
  if (groups.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={own.heading}>{say('pane.counted', { title, count: groups.length })}</h2>
      <ul ref={list} className={own.list}>
        {groups.slice(0, shown).map((group) => (
          <li key={group.key}>
            <FindingLine
              group={group}
              open={group.key === opened}
              onOpen={(open) => {
                onOpened(open ? group.key : '');
              }}
            />
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </section>
  );
}
