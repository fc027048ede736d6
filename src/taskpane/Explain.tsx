import { Button, Field, Link, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ExplainedLineView, ExplanationView, RankingView } from '../engine/view';
import { useChosen } from './use-chosen';
import { usePaneContext } from './pane-context';
import { useStyles } from './styles';

type ExplainProps = {
  readonly ranking: RankingView;
  /** '' until one was chosen. */
  readonly department: string;
  readonly onDepartment: (department: string) => void;
};

/** Choose a department and a criterion: what was used, what was left out and why, the rounding, the formula, the cells. */
export function Explain({ ranking, department: chosen, onDepartment }: ExplainProps) {
  const styles = useStyles();
  const { say, host, pane, busy } = usePaneContext();
  const names = ranking.departments.map(({ name }) => name);
  const department = names.includes(chosen) ? chosen : (names[0] ?? '');
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (chosen !== '') field.current?.focus();
  }, [chosen]);
  const [criterion, setCriterion] = useChosen(ranking.criteria.map(({ id }) => id));
  const [told, setTold] = useState<{ readonly asked: string; readonly explanation: ExplanationView } | null>(null);
  // An answer about another score, or about this one before it changed, is not shown.
  const asked = JSON.stringify([criterion, ranking.departments[names.indexOf(department)]]);
  const explanation = told?.asked === asked ? told.explanation : null;
  return (
    <section className={styles.section} aria-labelledby="explain">
      <h2 id="explain" className={styles.heading}>
        {say('pane.explain')}
      </h2>
      <Field label={say('pane.department')}>
        <Select
          select={{ ref: field }}
          value={department}
          onChange={(_, { value }) => {
            onDepartment(value);
          }}
        >
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label={say('pane.criterion')}>
        <Select
          value={criterion}
          onChange={(_, { value }) => {
            setCriterion(value);
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
          disabledFocusable={busy}
          onClick={() => {
            pane.ask(
              () => host.engine.explain(department, criterion),
              (explanation) => {
                setTold({ asked, explanation });
              },
            );
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
          <Link
            as="button"
            onClick={() => {
              pane.ask(() => host.selectCell(place));
            }}
          >
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
