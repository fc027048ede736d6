import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useChosen } from './use-chosen';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Credits into the column chosen of the school's own semester sheet; what stands there is lost only where a person says so. */
export function Credit({ columns }: { readonly columns: readonly string[] }) {
  const styles = useStyles();
  const { say, host, pane, busy } = usePaneContext();
  const [column, setColumn] = useChosen(columns);
  const [overwrite, setOverwrite] = useState(false);
  return (
    <section className={styles.section} aria-labelledby="credit">
      <h2 id="credit" className={styles.heading}>
        {say('pane.credit')}
      </h2>
      <Field label={say('pane.column')}>
        <Select
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
      <div>
        <Button
          disabledFocusable={busy}
          onClick={() => {
            pane.act(() => host.engine.credit({ column, overwrite }));
          }}
        >
          {say('pane.creditNow')}
        </Button>
      </div>
    </section>
  );
}
