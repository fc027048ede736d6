import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import type { ReportForm } from '../engine/engine';
import { FormFiller } from './FormFiller';
import { usePaneContext } from './pane-context';
import { PrintButton } from './PrintButton';
import { useChosen } from './use-chosen';

const useStyles = makeStyles({
  save: { display: 'grid', gridTemplateColumns: '1fr auto', gap: tokens.spacingHorizontalS, alignItems: 'end' },
});

/** 附件2 as a file, of the whole school or of one lead; in the school's own form; everything to be printed. */
export function ReportFiles({ form }: { readonly form: ReportForm }) {
  const styles = useStyles();
  const { view, say, host, pane, busy } = usePaneContext();
  const [sender, setSender] = useChosen(['', ...view.report.senders]);
  const { saveFile } = host;
  if (saveFile === null) return <span>{say('pane.noFile')}</span>;
  const department = sender === '' ? null : sender;
  const save = (): void => {
    pane.ask(
      () => host.engine.attachment({ form, department }),
      (file) => {
        saveFile(file);
        pane.tell(say('pane.saved', { name: file.fileName }));
      },
    );
  };
  return (
    <>
      <div className={styles.save}>
        <Field size="small" label={say('pane.file')}>
          <Select
            size="small"
            value={sender}
            onChange={(_, { value }) => {
              setSender(value);
            }}
          >
            <option value="">{say('pane.whole')}</option>
            {view.report.senders.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
        <Button size="small" icon={<ArrowDownload16Regular />} disabledFocusable={busy} onClick={save}>
          {say('pane.saveFile')}
        </Button>
      </div>
      <FormFiller department={department} saveFile={saveFile} />
      <PrintButton form={form} saveFile={saveFile} />
    </>
  );
}
