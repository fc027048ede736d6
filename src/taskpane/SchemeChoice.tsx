import { Field, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { SchemeView } from '../engine/view';
import { usePaneContext } from './pane-context';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  card: {
    width: '100%',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '& .fui-Radio__label': { flexGrow: 1, minWidth: 0 },
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  about: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  or: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

type SchemeChoiceProps = { readonly value: string; readonly onChoose: (scheme: string) => void };

/** Whose rubric and form the workbook is laid out for: one that is built in, or the school's own. */
export function SchemeChoice({ value, onChoose }: SchemeChoiceProps) {
  const styles = useStyles();
  const { view, say } = usePaneContext();
  const card = ({ id, name, about }: SchemeView) => (
    <Radio
      key={id}
      value={id}
      className={mergeClasses(styles.card, id === value && styles.chosen)}
      label={
        <>
          <span className={styles.name}>{name}</span>
          <span className={styles.about}>{about}</span>
        </>
      }
    />
  );
  return (
    <Field label={say('pane.scheme')}>
      <RadioGroup
        className={styles.group}
        value={value}
        onChange={(_, { value: chosen }) => {
          onChoose(chosen);
        }}
      >
        {view.schemes.filter(({ ownRubric }) => !ownRubric).map(card)}
        <span className={styles.or}>{say('pane.orOwn')}</span>
        {view.schemes.filter(({ ownRubric }) => ownRubric).map(card)}
      </RadioGroup>
    </Field>
  );
}
