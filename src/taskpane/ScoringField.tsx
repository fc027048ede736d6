import { Field, Select } from '@fluentui/react-components';
import { usePaneContext } from './pane-context';

type ScoringFieldProps = { readonly value: string; readonly onChoose: (value: string) => void };

/** Whether departments are scored: '' lets the scheme decide. */
export function ScoringField({ value: chosen, onChoose }: ScoringFieldProps) {
  const { say } = usePaneContext();
  return (
    <Field label={say('pane.scoring')}>
      <Select
        value={chosen}
        onChange={(_, { value }) => {
          onChoose(value);
        }}
      >
        <option value="">{say('pane.scoringDefault')}</option>
        <option value="on">{say('pane.scoringOn')}</option>
        <option value="off">{say('pane.scoringOff')}</option>
      </Select>
    </Field>
  );
}
