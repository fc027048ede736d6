import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fold } from './Fold';
import { OneFinding, SeveralFindings } from './Findings';
import type { FindingGroup } from './group-findings';
import { Pill } from './Pill';
import { PlaceLink } from './PlaceLink';
import { usePaneContext } from './pane-context';
import { SeverityMark, toneOf } from './SeverityMark';

const useStyles = makeStyles({
  title: { display: 'flex', gap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
  mark: { paddingTop: '2px' },
  sentence: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  closed: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  // What to do stands at the end of a sentence, and an error has to be followed.
  error: { WebkitLineClamp: 3 },
  below: {
    paddingLeft: '48px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    '& button': { fontSize: 'inherit', lineHeight: 'inherit' },
  },
});

type LineProps = {
  readonly group: FindingGroup;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
};

/** Findings of one kind of one judge or sheet, told once: the sentence, below it code and place, what can be done when it is open. */
export function FindingLine({ group: { text, findings }, open, onOpen }: LineProps) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const [first] = findings;
  const { severity, isDue, code, place, cell } = first;
  return (
    <Fold
      level={3}
      open={open}
      onOpen={onOpen}
      title={
        <span className={styles.title}>
          <span className={styles.mark}>
            <SeverityMark tone={toneOf(first)} />
          </span>
          <span
            className={mergeClasses(
              styles.sentence,
              open ? '' : styles.closed,
              severity === 'error' ? styles.error : '',
            )}
          >
            {text}
          </span>
          {findings.length > 1 && !isDue && <Pill tone="informative">{findings.length}</Pill>}
        </span>
      }
      below={
        <div className={styles.below}>
          {code}
          {place !== null && (
            <>
              {' · '}
              <PlaceLink place={place}>{say('pane.goTo', { sheet: place.sheet, cell })}</PlaceLink>
            </>
          )}
        </div>
      }
    >
      {findings.length === 1 ? <OneFinding key={first.key} finding={first} /> : <SeveralFindings findings={findings} />}
    </Fold>
  );
}
