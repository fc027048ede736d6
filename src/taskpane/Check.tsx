import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { useMemo, useState } from 'react';
import { FindingCounters, FindingToggles } from './FindingFilters';
import { FindingList } from './FindingList';
import { FixAll } from './FixAll';
import { groupFindings } from './group-findings';
import type { FindingFilter, FindingGroup } from './group-findings';
import type { PaneMessageId } from '../words/pane-words';
import { NotPrepared } from './NotPrepared';
import { usePaneContext } from './pane-context';
import { StateMark } from './StateMark';
import { useStyles } from './styles';

const useOwnStyles = makeStyles({
  narrow: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, flexBasis: '112px', minWidth: 0 },
  none: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Findings line by line, what blocks totals first, filtered and searched; live while people type. */
export function Check() {
  const styles = useStyles();
  const own = useOwnStyles();
  const { view, say } = usePaneContext();
  const [filter, setFilter] = useState<FindingFilter>('all');
  const [text, setText] = useState('');
  const [opened, setOpened] = useState('');
  const groups = useMemo(() => groupFindings(view, filter, text), [view, filter, text]);
  if (!view.prepared) return <NotPrepared />;
  const isFaultless = view.findings.length === 0;
  return (
    <section className={styles.section}>
      <FindingCounters filter={filter} onFilter={setFilter} />
      <div className={own.narrow}>
        <FindingToggles filter={filter} onFilter={setFilter} />
        <Input
          className={own.search}
          size="small"
          type="search"
          aria-label={say('pane.search')}
          placeholder={say('pane.search')}
          contentBefore={<Search16Regular aria-hidden="true" />}
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </div>
      <FixAll />
      {groups.length === 0 && (
        <div className={own.none}>
          {isFaultless && <StateMark state="done" />}
          {say(isFaultless ? 'pane.noFindings' : 'pane.noneHere')}
        </div>
      )}
      {(
        [
          ['pane.blocking', ({ blocks, isDue }) => blocks && !isDue],
          ['pane.dueMarks', ({ blocks, isDue }) => blocks && isDue],
          ['pane.notBlocking', ({ blocks }) => !blocks],
        ] as const satisfies readonly (readonly [PaneMessageId, (group: FindingGroup) => boolean])[]
      ).map(([title, belongs]) => (
        <FindingList
          key={title}
          title={say(title)}
          groups={groups.filter(belongs)}
          opened={opened}
          onOpened={setOpened}
        />
      ))}
      {view.moreFindings > 0 && <span className={styles.muted}>{say('pane.more', { count: view.moreFindings })}</span>}
    </section>
  );
}
