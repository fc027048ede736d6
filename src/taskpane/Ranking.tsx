import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RankingView } from '../engine/ranking';
import { usePaneContext } from './pane-context';
import { RankedDepartment } from './RankedDepartment';
import { useStyles } from './styles';

const useOwnStyles = makeStyles({
  heading: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** What is open: a department, and one of its items; '' where none is. */
type Opened = { readonly name: string; readonly item: string };

/** What the numbers in the bars stand for. */
function itemNames({ departments }: RankingView): readonly string[] {
  const [first] = departments;
  return (first?.items ?? []).map(({ name }, at) => `${String(at + 1)}\u00a0${name}`);
}

/** Departments in the order of ranks, one open at a time. */
export function Ranking({ ranking }: { readonly ranking: RankingView }) {
  const styles = useStyles();
  const own = useOwnStyles();
  const { say } = usePaneContext();
  const isRanked = ranking.departments.some(({ rank }) => rank !== null);
  const [opened, setOpened] = useState<Opened>({ name: '', item: '' });
  return (
    <section className={styles.section} aria-labelledby="ranking">
      <div className={own.heading}>
        <h2 id="ranking" className={styles.heading}>
          {say(isRanked ? 'pane.ranking' : 'pane.scoresSoFar')}
        </h2>
        <span className={styles.muted}>{say('pane.fullMark', { full: ranking.full })}</span>
      </div>
      <span className={styles.muted}>{itemNames(ranking).join(' ')}</span>
      <ol className={own.list}>
        {ranking.departments.map((department) => {
          const isOpen = department.name === opened.name;
          return (
            <li key={department.name}>
              <RankedDepartment
                ranking={ranking}
                department={department}
                open={isOpen}
                item={isOpen ? opened.item : ''}
                onOpen={(open, item = '') => {
                  setOpened({ name: open ? department.name : '', item });
                }}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
