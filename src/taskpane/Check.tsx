import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingView } from '../engine/view';
import type { SayPane } from '../words/pane-words';
import { ConfirmBar } from './ConfirmBar';
import { FindingLine } from './FindingLine';
import { findingFilters, groupFindings } from './group-findings';
import type { FindingFilter, FindingGroup } from './group-findings';
import { NotPrepared } from './NotPrepared';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Lines that are drawn at once; more when asked. */
const linesAtOnce = 50;

/** Findings line by line, what blocks totals first, filtered and searched; live while people type. */
export function Check() {
  const styles = useStyles();
  const { view, say, host, pane, busy } = usePaneContext();
  const [filter, setFilter] = useState<FindingFilter>('all');
  const [text, setText] = useState('');
  const [asksAll, setAsksAll] = useState(false);
  const groups = groupFindings(view, filter, text);
  const fixable = view.findings.filter(({ fix }) => fix === 'certain');
  const certain = fixable.length;
  if (!view.prepared) return <NotPrepared />;
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
          details={changesOf(fixable, say)}
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
      <Lines title={say('pane.blocking')} groups={groups.filter(({ blocks }) => blocks)} />
      <Lines title={say('pane.notBlocking')} groups={groups.filter(({ blocks }) => !blocks)} />
      {view.moreFindings > 0 && <p>{say('pane.more', { count: view.moreFindings })}</p>}
    </section>
  );
}

function Lines({ title, groups }: { readonly title: string; readonly groups: readonly FindingGroup[] }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const [shown, setShown] = useState(linesAtOnce);
  if (groups.length === 0) return null;
  const more = Math.min(linesAtOnce, groups.length - shown);
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {groups.slice(0, shown).map((group) => (
        <FindingLine key={group.findings[0].key} group={group} />
      ))}
      {more > 0 && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setShown(shown + more);
            }}
          >
            {say('pane.showMore', { count: more })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** As many changes as can be read before saying yes. */
const mostShown = 30;

function changesOf(findings: readonly FindingView[], say: SayPane): readonly string[] {
  const changes = findings.slice(0, mostShown).map(({ place, cell, found, suggestion }) => {
    return say('pane.change', { sheet: place?.sheet ?? '', cell, found, suggestion });
  });
  const more = findings.length - changes.length;
  return more === 0 ? changes : [...changes, say('pane.andMore', { count: more })];
}
