import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { Print16Regular } from '@fluentui/react-icons/svg/print';
import type { ReportForm } from '../engine/engine';
import { FileButton } from './FileButton';
import { FormFiller } from './FormFiller';
import { usePaneContext } from './pane-context';
import { useChosen } from './use-chosen';

const useStyles = makeStyles({
  save: { display: 'grid', gridTemplateColumns: '1fr auto', gap: tokens.spacingHorizontalS, alignItems: 'end' },
});

/** 附件2 as a file, of the whole school or of one lead; in the school's own form; everything to be printed. */
export function ReportFiles({ form }: { readonly form: ReportForm }) {
  const styles = useStyles();
  const { view, say, host } = usePaneContext();
  const [sender, setSender] = useChosen(['', ...view.report.senders]);
  const department = sender === '' ? null : sender;
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
        <FileButton
          label={say('pane.saveFile')}
          icon={<ArrowDownload16Regular />}
          make={() => host.engine.attachment({ form, department })}
        />
      </div>
      <FormFiller department={department} />
      <FileButton
        label={say('pane.savePrint')}
        hint={say('pane.printHint')}
        icon={<Print16Regular />}
        make={() => host.engine.print({ form })}
      />
    </>
  );
}
