import { Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { SettingView } from '../engine/view';
import { settingFieldId } from './use-open-groups';

const useStyles = makeStyles({
  field: {
    minWidth: 0,
    // Beside a longer field its own lines keep their height.
    alignContent: 'start',
    // What sticks at the bottom never covers the field that has the focus.
    '& input, & select': { minWidth: 0, width: '100%', scrollMarginBottom: '64px', scrollMarginTop: '64px' },
    '& .fui-Field__hint': { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
  },
  long: { gridColumn: '1 / -1' },
});

type FieldProps = {
  readonly setting: SettingView;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** One setting: its name above, what it means and what is wrong with it below. */
export function SettingField({ setting, value, onChange }: FieldProps) {
  const styles = useStyles();
  const { name, label, explanation, problem, input, needed } = setting;
  // The kind of field follows the workbook's value, not the typed one: changing it while somebody types would lose the text.
  const isDay = input === 'day' && /^(\d{4}-\d{2}-\d{2})?$/.test(setting.value);
  const state = problem === null ? {} : { validationState: 'error' as const, validationMessage: problem };
  const common = { id: settingFieldId(name), size: 'small', value } as const;
  return (
    <Field
      size="small"
      className={mergeClasses(styles.field, !isShort(setting) && styles.long)}
      label={{ children: label, htmlFor: settingFieldId(name) }}
      hint={explanation}
      required={needed && value === ''}
      {...state}
    >
      {typeof input === 'object' ? (
        <Select
          {...common}
          onChange={(_, data) => {
            onChange(data.value);
          }}
        >
          {[...new Set([...input.choices, value])].map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          {...common}
          type={isDay ? 'date' : 'text'}
          inputMode={input === 'number' ? 'decimal' : 'text'}
          onChange={(_, data) => {
            onChange(data.value);
          }}
          onKeyDown={(event) => {
            // While a Chinese input method composes, Enter chooses a word and must not save.
            if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
          }}
        />
      )}
    </Field>
  );
}

/** Half of 320 pixels is enough for a number, a day or a short word with a short name. */
function isShort({ input, label, problem }: SettingView): boolean {
  const choices = typeof input === 'object' ? input.choices : [];
  return input !== 'text' && problem === null && [label, ...choices].every((text) => widthOf(text) <= 18);
}

/** In half-width letters. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\p{Script=Han}\uff00-\uffef]/u.test(letter) ? 2 : 1), 0);
}
