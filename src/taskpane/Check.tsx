import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { ConfirmBar } from './ConfirmBar';
import { FindingGroupList } from './FindingGroupList';
import { findingFilters, groupFindings } from './group-findings';
import type { FindingFilter } from './group-findings';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Findings by what is wrong, filtered and searched; live while people type. */
export function Check() {
  const styles = useStyles();
  const { view, say, host, pane, busy } = usePaneContext();
  const [filter, setFilter] = useState<FindingFilter>('all');
  const [text, setText] = useState('');
  const [asksAll, setAsksAll] = useState(false);
  const groups = groupFindings(view.findings, filter, text);
  const certain = view.findings.filter(({ fix }) => fix === 'certain').length;
  return (
    <section className={styles.section}>
      <strong>{say('pane.counts', view.overview.counts)}</strong>
      <div className={styles.row}>
        {certain > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              setAsksAll(true);
            }}
          >
            {say('pane.fixAll', { count: certain })}
          </Button>
        )}
        <Button
          disabledFocusable={busy}
          onClick={() => {
            pane.act(() => host.engine.writeFindings());
          }}
        >
          {say('pane.writeFindings')}
        </Button>
      </div>
      {asksAll && (
        <ConfirmBar
          question={say('pane.confirmAll', { count: certain })}
          onAnswer={(yes) => {
            setAsksAll(false);
            if (yes) pane.act(() => host.engine.fixAllCertain());
          }}
        />
      )}
      <Field label={say('pane.severity')}>
        <Select
          value={filter}
          onChange={(_, { value }) => {
            setFilter(findingFilters.find((one) => one === value) ?? 'all');
          }}
        >
          {findingFilters.map((one) => (
            <option key={one} value={one}>
              {say(`pane.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('pane.search')}>
        <Input
          type="search"
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      {groups.length === 0 && <p>{say(view.findings.length === 0 ? 'pane.noFindings' : 'pane.noneHere')}</p>}
      {groups.map((group) => (
        <FindingGroupList key={group.code} group={group} />
      ))}
      {view.moreFindings > 0 && <p>{say('pane.more', { count: view.moreFindings })}</p>}
    </section>
  );
}
