import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { FindingCard } from './FindingCard';
import type { FindingGroup } from './group-findings';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Thousands of findings stay fast: a group shows a few, and more when asked. */
const atOnce = 10;

export function FindingGroupList({ group }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const [shown, setShown] = useState(atOnce);
  const { code, title, findings } = group;
  const more = Math.min(10 * atOnce, findings.length - shown);
  return (
    <section className={styles.section} aria-label={`${code} ${title}`}>
      <h2 className={styles.heading}>{say('pane.group', { code, title, count: findings.length })}</h2>
      {findings.slice(0, shown).map((finding) => (
        <FindingCard key={finding.key} finding={finding} />
      ))}
      {more > 0 && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setShown(shown + more);
            }}
          >
            {say('pane.showMore', { count: more })}
          </Button>
        </div>
      )}
    </section>
  );
}
