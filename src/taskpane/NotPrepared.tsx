import { Button } from '@fluentui/react-components';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Where nothing can be done yet but to prepare the workbook. */
export function NotPrepared() {
  const styles = useStyles();
  const { say, goTo } = usePaneContext();
  return (
    <section className={styles.section}>
      <p>{say('pane.notPrepared')}</p>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            goTo('prepare');
          }}
        >
          {say('pane.goPrepare')}
        </Button>
      </div>
    </section>
  );
}
