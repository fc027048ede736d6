import { Button } from '@fluentui/react-components';
import { usePaneContext } from './pane-context';
import { useBorrowedFocus } from './use-borrowed-focus';
import { useStyles } from './styles';

type ConfirmProps = {
  readonly question: string;
  /** What is going to happen, a line each. */
  readonly details?: readonly string[];
  readonly onAnswer: (yes: boolean) => void;
};

/** A question where it arises; Escape says no. */
export function ConfirmBar(props: ConfirmProps) {
  const styles = useStyles();
  const { say, busy } = usePaneContext();
  const bar = useBorrowedFocus<HTMLDivElement>();
  return (
    <div
      ref={bar}
      role="group"
      tabIndex={-1}
      aria-label={props.question}
      className={styles.card}
      onKeyDown={({ key }) => {
        if (key === 'Escape') props.onAnswer(false);
      }}
    >
      <span>{props.question}</span>
      {props.details !== undefined && (
        <ul className={styles.list}>
          {props.details.map((detail, at) => (
            <li key={at}>{detail}</li>
          ))}
        </ul>
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
