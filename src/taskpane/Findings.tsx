import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FindingView } from '../engine/view';
import { FindingDeeds } from './FindingDeeds';
import type { FindingGroup } from './group-findings';
import { PlaceLink } from './PlaceLink';
import { usePaneContext } from './pane-context';
import { ShowMore } from './ShowMore';
import { useStyles } from './styles';
import { useShown } from './use-shown';

const useOwnStyles = makeStyles({
  // Below its sentence.
  one: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, paddingLeft: '48px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  where: { fontSize: tokens.fontSizeBase200, '& button': { fontSize: 'inherit' } },
});

/** What stands there, and what can be done about it. */
export function OneFinding({ finding }: { readonly finding: FindingView }) {
  const own = useOwnStyles();
  return (
    <div className={own.one}>
      <Found finding={finding} />
      <FindingDeeds finding={finding} isWhole />
    </div>
  );
}

/** The cells of a line, a few at once, below what can be done for all of them. */
export function SeveralFindings({ findings }: Pick<FindingGroup, 'findings'>) {
  const styles = useStyles();
  const own = useOwnStyles();
  const { say, host, pane, busy } = usePaneContext();
  const { shown, more, showMore, list } = useShown<HTMLUListElement>(findings.length, 10, 100);
  const certain = findings.filter(({ fix }) => fix === 'certain');
  const [{ place }] = findings;
  return (
    <>
      <div className={styles.row}>
        {certain.length > 1 ? (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              pane.act(() => host.engine.fix(certain.map(({ key }) => key)));
            }}
          >
            {say('pane.fixLine', { count: certain.length })}
          </Button>
        ) : (
          place !== null && (
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                pane.ask(() => host.selectCell(place));
              }}
            >
              {say('pane.goFirst')}
            </Button>
          )
        )}
      </div>
      <ul ref={list} className={own.list}>
        {findings.slice(0, shown).map((finding) => (
          <li key={finding.key} className={own.item}>
            <span>{finding.message}</span>
            {finding.place !== null && (
              <span className={own.where}>
                <PlaceLink place={finding.place}>
                  {say('pane.goTo', { sheet: finding.place.sheet, cell: finding.cell })}
                </PlaceLink>
              </span>
            )}
            <Found finding={finding} />
            <FindingDeeds finding={finding} />
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}

function Found({ finding: { found, accepted } }: { readonly finding: FindingView }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  return (
    <>
      {found !== '' && <span className={styles.muted}>{say('pane.found', { found })}</span>}
      {accepted !== null && <span className={styles.muted}>{say('pane.acceptedWith', { reason: accepted })}</span>}
    </>
  );
}
