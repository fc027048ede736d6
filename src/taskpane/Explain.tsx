import { Button, Field, Link, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExplainedLineView, ExplanationView, RankingView } from '../engine/engine';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

/** Choose a department and a criterion: what was used, what was left out and why, the rounding, the formula, the cells. */
export function Explain({ ranking }: { readonly ranking: RankingView }) {
  const styles = useStyles();
  const { say, host, pane, busy } = usePaneContext();
  const [department, setDepartment] = useState(ranking.departments[0]?.name ?? '');
  const [criterion, setCriterion] = useState(ranking.criteria[0]?.id ?? '');
  const [explanation, setExplanation] = useState<ExplanationView | null>(null);
  return (
    <section className={styles.section} aria-labelledby="explain">
      <h2 id="explain" className={styles.heading}>
        {say('pane.explain')}
      </h2>
      <Field label={say('pane.department')}>
        <Select
          value={department}
          onChange={(_, { value }) => {
            setDepartment(value);
            setExplanation(null);
          }}
        >
          {ranking.departments.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label={say('pane.criterion')}>
        <Select
          value={criterion}
          onChange={(_, { value }) => {
            setCriterion(value);
            setExplanation(null);
          }}
        >
          {ranking.criteria.map(({ id, content }) => (
            <option key={id} value={id}>
              {`${id} ${content}`}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button
          disabled={busy}
          onClick={() => {
            void pane
              .ask(() => host.engine.explain(department, criterion))
              .then((told) => {
                setExplanation(told ?? null);
              });
          }}
        >
          {say('pane.showExplain')}
        </Button>
      </div>
      {explanation !== null && (
        <div role="status" className={styles.section}>
          <strong>{explanation.title}</strong>
          <span className={styles.muted}>{explanation.about}</span>
          {explanation.parts.map((part) => (
            <div key={part.label} className={styles.section}>
              {part.label !== '' && <strong>{part.label}</strong>}
              {part.lines.map((line, at) => (
                <ExplainedLine key={`${line.cell} ${String(at)}`} line={line} />
              ))}
              {part.steps.map((step) => (
                <span key={step}>{step}</span>
              ))}
            </div>
          ))}
          {explanation.steps.map((step) => (
            <span key={step}>{step}</span>
          ))}
          <strong>{explanation.result}</strong>
          {explanation.findings.map((finding) => (
            <span key={finding} className={styles.muted}>
              {finding}
            </span>
          ))}
        </div>
      )}
    </section>
  );
}

function ExplainedLine({ line }: { readonly line: ExplainedLineView }) {
  const styles = useStyles();
  const { say, host, pane } = usePaneContext();
  const { place, cell, label, value, counted, why } = line;
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        {place !== null && (
          <Link as="button" onClick={() => void pane.ask(() => host.selectCell(place))}>
            {cell}
          </Link>
        )}
        <span>{label}</span>
        <strong>{value}</strong>
        <span className={counted ? styles.done : styles.open}>{say(counted ? 'pane.used' : 'pane.leftOut')}</span>
      </div>
      <span className={styles.muted}>{why}</span>
    </div>
  );
}
