import { Checkbox, Field, Select } from '@fluentui/react-components';
import { Fold } from './Fold';
import { usePaneContext } from './pane-context';

type MoreChoicesProps = {
  /** '' lets the scheme decide. */
  readonly scoring: string;
  readonly onScoring: (value: string) => void;
  readonly registers: boolean;
  /** Null where the scheme decides. */
  readonly onRegisters: ((value: boolean) => void) | null;
};

/** What is rarely chosen otherwise than the scheme says: whether departments are scored, and registers for statistics. */
export function MoreChoices({ scoring, onScoring, registers, onRegisters }: MoreChoicesProps) {
  const { say } = usePaneContext();
  const words = { '': 'pane.scoringDefault', on: 'pane.scoringOn', off: 'pane.scoringOff' } as const;
  const choice = scoring === 'on' || scoring === 'off' ? scoring : '';
  return (
    <Fold title={say('pane.moreChoices')} summary={say('pane.scoringIs', { choice: say(words[choice]) })}>
      <Field size="small" label={say('pane.scoring')}>
        <Select
          size="small"
          value={choice}
          onChange={(_, { value }) => {
            onScoring(value);
          }}
        >
          {Object.entries(words).map(([value, id]) => (
            <option key={value} value={value}>
              {say(id)}
            </option>
          ))}
        </Select>
      </Field>
      {onRegisters !== null && (
        <Checkbox
          size="medium"
          label={say('pane.countedRegisters')}
          checked={registers}
          onChange={(_, { checked }) => {
            onRegisters(checked === true);
          }}
        />
      )}
    </Fold>
  );
}
