import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { FindingCard, severityWords } from './FindingCard';
import type { FindingGroup } from './group-findings';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Thousands of findings stay fast: a line shows a few of its cells, and more when asked. */
const atOnce = 10;

/** Findings of one kind of one judge or sheet: told once, each cell where asked for. */
export function FindingLine({ group }: { readonly group: FindingGroup }) {
  const { findings } = group;
  return findings.length === 1 ? <FindingCard finding={findings[0]} /> : <SeveralFindings group={group} />;
}

function SeveralFindings({ group: { text, findings } }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  const { say, host, pane, busy } = usePaneContext();
  const [shown, setShown] = useState(0);
  const [{ severity, place, cell }] = findings;
  const certain = findings.filter(({ fix }) => fix === 'certain');
  const more = Math.min(10 * atOnce, findings.length - shown);
  const toggle = () => {
    setShown(shown === 0 ? atOnce : 0);
  };
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <span className={severity === 'error' ? styles.open : styles.muted}>{say(severityWords[severity])}</span>
        {place !== null && (
          <Link
            as="button"
            onClick={() => {
              pane.ask(() => host.selectCell(place));
            }}
          >
            {say('pane.goTo', { sheet: place.sheet, cell })}
          </Link>
        )}
      </div>
      <span>{text}</span>
      <div className={styles.row}>
        <Button size="small" aria-expanded={shown > 0} onClick={toggle}>
          {say(shown > 0 ? 'pane.hideCells' : 'pane.showCells', { count: findings.length })}
        </Button>
        {certain.length > 1 && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              pane.act(() => host.engine.fix(certain.map(({ key }) => key)));
            }}
          >
            {say('pane.fixLine', { count: certain.length })}
          </Button>
        )}
      </div>
      {findings.slice(0, shown).map((finding) => (
        <FindingCard key={finding.key} finding={finding} />
      ))}
      {shown > 0 && more > 0 && (
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
    </div>
  );
}
