import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReturnFindingView } from '../engine/exchange-view';
import { useExchangeWords } from './exchange-words';
import { useListStyles } from './QuietList';
import { SeverityMark } from './SeverityMark';
import { ShowMore } from './ShowMore';
import { useShown } from './use-shown';
import { useStyles as usePaneStyles } from './styles';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  where: { fontWeight: tokens.fontWeightSemibold },
});

/** What is wrong in what came back, where and what; it is corrected later, or by who sent it. */
export function ReturnFindings({ findings }: { readonly findings: readonly ReturnFindingView[] }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const list = useListStyles();
  const say = useExchangeWords();
  const { shown, more, showMore, list: ref } = useShown<HTMLUListElement>(findings.length, 10, 100);
  return (
    <>
      <h3 className={pane.heading}>{say('exchange.findings', { count: findings.length })}</h3>
      <span className={pane.muted}>{say('exchange.findingsHint')}</span>
      <ul ref={ref} className={list.list}>
        {findings.slice(0, shown).map(({ severity, where, message }, at) => (
          <li key={at} className={list.line}>
            <div className={styles.line}>
              <SeverityMark tone={severity} />
              <span>
                <span className={styles.where}>{where}</span> {message}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}
