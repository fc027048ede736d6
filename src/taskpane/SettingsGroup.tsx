import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SettingGroup, SettingView } from '../engine/view';
import { Fold } from './Fold';
import { groupSummary } from './group-summary';
import { usePaneContext } from './pane-context';
import { SettingField } from './SettingField';
import { StateMark } from './StateMark';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(124px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalM,
  },
  told: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  wrong: { color: tokens.colorStatusDangerForeground2 },
  changed: { color: tokens.colorBrandForeground1 },
});

type GroupProps = {
  readonly group: SettingGroup;
  readonly settings: readonly SettingView[];
  readonly typed: ReadonlyMap<string, string>;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (name: string, value: string) => void;
};

/** Settings of one kind; closed, it says what they are, or first what is wrong with them. */
export function SettingsGroup({ group, settings, typed, open, onOpen, onChange }: GroupProps) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const wrong = settings.filter(({ problem }) => problem !== null).length;
  const empty = settings.filter(({ needed, value }) => needed && value === '').length;
  const changed = settings.filter(({ name }) => typed.has(name)).length;
  const summary = (): ReactNode => {
    if (changed > 0) return <span className={styles.changed}>{say('pane.changed', { count: changed })}</span>;
    if (wrong + empty === 0) return groupSummary(group, settings, say);
    return (
      <span className={styles.told}>
        <StateMark state={wrong > 0 ? 'attention' : 'todo'} />
        <span className={wrong > 0 ? styles.wrong : ''}>
          {wrong > 0 ? say('pane.toMend', { count: wrong }) : say('pane.toFill', { count: empty })}
        </span>
      </span>
    );
  };
  return (
    <Fold title={say(`pane.group.${group}`)} summary={summary()} open={open} onOpen={onOpen}>
      <div className={styles.fields}>
        {settings.map((setting) => (
          <SettingField
            key={setting.name}
            setting={setting}
            value={typed.get(setting.name) ?? setting.value}
            onChange={(value) => {
              onChange(setting.name, value);
            }}
          />
        ))}
      </div>
    </Fold>
  );
}
