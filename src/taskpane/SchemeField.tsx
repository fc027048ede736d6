import { Field, Select } from '@fluentui/react-components';
import { usePaneContext } from './pane-context';

/** Whose rubric and form the workbook is laid out for. */
export function SchemeField({
  value,
  onChoose,
}: {
  readonly value: string;
  readonly onChoose: (scheme: string) => void;
}) {
  const { view, say } = usePaneContext();
  const about = view.schemes.find(({ id }) => id === value)?.about ?? '';
  return (
    <Field label={say('pane.scheme')} hint={about}>
      <Select
        value={value}
        onChange={(_, { value: chosen }) => {
          onChoose(chosen);
        }}
      >
        {view.schemes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
