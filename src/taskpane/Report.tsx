import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportForm } from '../engine/engine';
import { useChosen } from './use-chosen';
import { FileButton } from './FileButton';
import { FormFiller } from './FormFiller';
import { NotPrepared } from './NotPrepared';
import { usePaneContext } from './pane-context';
import { ReportSums } from './ReportSums';
import { Returns } from './Returns';
import { useStyles } from './styles';

/** 附件2 and its summary into the workbook, or as a file; the sums; who has not returned what. */
export function Report() {
  const styles = useStyles();
  const { view, say, host, pane, busy } = usePaneContext();
  const [form, setForm] = useState<ReportForm>('activities');
  const { report } = view;
  const [sender, setSender] = useChosen(['', ...report.senders]);
  const department = sender === '' ? null : sender;
  if (!view.prepared) return <NotPrepared />;
  return (
    <>
      <section className={styles.section}>
        <Field label={say('pane.form')}>
          <Select
            value={form}
            onChange={(_, { value }) => {
              setForm(value === 'indicators' ? 'indicators' : 'activities');
            }}
          >
            <option value="activities">{say('pane.activities')}</option>
            <option value="indicators">{say('pane.indicators')}</option>
          </Select>
        </Field>
        <div>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              pane.act(() => host.engine.report({ form }));
            }}
          >
            {say('pane.writeReport')}
          </Button>
        </div>
        <Field label={say('pane.file')}>
          <Select
            value={sender}
            onChange={(_, { value }) => {
              setSender(value);
            }}
          >
            <option value="">{say('pane.whole')}</option>
            {report.senders.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
        <FileButton label={say('pane.saveFile')} make={() => host.engine.attachment({ form, department })} />
        <FormFiller department={department} />
        <FileButton
          label={say('pane.savePrint')}
          hint={say('pane.printHint')}
          make={() => host.engine.print({ form })}
        />
      </section>
      <ReportSums report={report} />
      {report.expected > 0 && <Returns report={report} />}
    </>
  );
}
