import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReportForm } from '../engine/engine';
import { momentText } from './moment-text';
import { usePaneContext } from './pane-context';
import { ReportSums } from './ReportSums';
import { StateMark } from './StateMark';
import { useStyles as useLayouts } from './styles';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  write: { display: 'grid', gridTemplateColumns: '96px 1fr', gap: tokens.spacingHorizontalS, alignItems: 'end' },
});

type WriteReportProps = { readonly form: ReportForm; readonly onForm: (form: ReportForm) => void };

/** Whether 附件2 is written, a button that writes it, and its sums as they are now. */
export function WriteReport({ form, onForm }: WriteReportProps) {
  const styles = useStyles();
  const layouts = useLayouts();
  const { view, say, host, pane, busy } = usePaneContext();
  return (
    <section className={layouts.section}>
      <h2 className={layouts.heading}>{say('pane.attachment')}</h2>
      <Written />
      <div className={styles.write}>
        <Field size="small" label={say('pane.form')}>
          <Select
            size="small"
            value={form}
            onChange={(_, { value }) => {
              onForm(value === 'indicators' ? 'indicators' : 'activities');
            }}
          >
            <option value="activities">{say('pane.activities')}</option>
            <option value="indicators">{say('pane.indicators')}</option>
          </Select>
        </Field>
        <Button
          size="small"
          appearance={view.week.next === 'report' ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={() => {
            pane.act(() => host.engine.report({ form }));
          }}
        >
          {say('pane.writeReport')}
        </Button>
      </div>
      <ReportSums report={view.report} />
    </section>
  );
}

/** When 附件2 was written, and whether it still says what the workbook says. */
function Written() {
  const styles = useStyles();
  const { view, say, language } = usePaneContext();
  const { reported } = view.overview;
  const state = view.week.states.report ?? 'todo';
  if (reported === null) return <div className={styles.state}>{say('pane.reportPreview')}</div>;
  const at = momentText(reported.at, language);
  return (
    <div className={styles.state}>
      <StateMark state={state} />
      {`${say('pane.reportedAt', { at })} · ${say(reported.stale ? 'pane.nextReportStale' : 'pane.fresh')}`}
    </div>
  );
}
