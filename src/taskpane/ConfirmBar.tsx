import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCardStyles } from './card-styles';
import { usePaneContext } from './pane-context';
import { useBorrowedFocus } from './use-borrowed-focus';
import { useStyles } from './styles';

const useOwnStyles = makeStyles({
  bar: { backgroundColor: tokens.colorNeutralBackground2, overflowWrap: 'anywhere' },
  details: { maxHeight: '40vh', overflowY: 'auto', fontSize: tokens.fontSizeBase200 },
});

type ConfirmProps = {
  readonly question: string;
  /** What is going to happen, a line each. */
  readonly details?: readonly string[];
  readonly onAnswer: (yes: boolean) => void;
};

/** A question where it arises; Escape says no. */
export function ConfirmBar(props: ConfirmProps) {
  const styles = useStyles();
  const own = useOwnStyles();
  const { card } = useCardStyles();
  const { say, busy } = usePaneContext();
  const bar = useBorrowedFocus<HTMLDivElement>();
  return (
    <div
      ref={bar}
      role="group"
      tabIndex={-1}
      aria-label={props.question}
      className={mergeClasses(card, own.bar)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') props.onAnswer(false);
      }}
    >
      <span>{props.question}</span>
      {props.details !== undefined && (
        <div className={own.details} role="region" aria-label={props.question} tabIndex={0}>
          <ul className={styles.list}>
            {props.details.map((detail, at) => (
              <li key={at}>{detail}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            props.onAnswer(true);
          }}
        >
          {say('pane.yes')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            props.onAnswer(false);
          }}
        >
          {say('pane.no')}
        </Button>
      </div>
    </div>
  );
}
