import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportForm } from '../engine/engine';
import { useChosen } from './use-chosen';
import { FormFiller } from './FormFiller';
import { NotPrepared } from './NotPrepared';
import { usePaneContext } from './pane-context';
import { PrintButton } from './PrintButton';
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
  const { saveFile } = host;
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
        {saveFile === null ? (
          <p>{say('pane.noFile')}</p>
        ) : (
          <>
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
            <div>
              <Button
                disabledFocusable={busy}
                onClick={() => {
                  const department = sender === '' ? null : sender;
                  pane.ask(
                    () => host.engine.attachment({ form, department }),
                    (file) => {
                      saveFile(file);
                      pane.tell(say('pane.saved', { name: file.fileName }));
                    },
                  );
                }}
              >
                {say('pane.saveFile')}
              </Button>
            </div>
            <FormFiller department={sender === '' ? null : sender} saveFile={saveFile} />
            <PrintButton form={form} saveFile={saveFile} />
          </>
        )}
      </section>
      <ReportSums report={report} />
      {report.expected > 0 && <Returns report={report} />}
    </>
  );
}
