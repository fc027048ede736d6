import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Fold } from './Fold';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';
import { useChosen } from './use-chosen';

/** Credits into the column chosen of the school's own semester sheet; what stands there is lost only where a person says so. */
export function Credit({ columns }: { readonly columns: readonly string[] }) {
  const styles = useStyles();
  const { say, host, pane, busy } = usePaneContext();
  const [column, setColumn] = useChosen(columns);
  const [overwrite, setOverwrite] = useState(false);
  return (
    <Fold title={say('pane.credit')}>
      <Field label={say('pane.column')} size="small">
        <Select
          size="small"
          value={column}
          onChange={(_, { value }) => {
            setColumn(value);
          }}
        >
          {[...new Set(columns)].map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={say('pane.overwrite')}
        checked={overwrite}
        onChange={(_, { checked }) => {
          setOverwrite(checked === true);
        }}
      />
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            pane.act(() => host.engine.credit({ column, overwrite }));
          }}
        >
          {say('pane.creditNow')}
        </Button>
      </div>
    </Fold>
  );
}
