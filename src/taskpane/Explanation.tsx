import { makeStyles, tokens } from '@fluentui/react-components';
import type { ExplainedLineView, ExplanationView } from '../engine/ranking';
import { PlaceLink } from './PlaceLink';
import { usePaneContext } from './pane-context';

const useStyles = makeStyles({
  explanation: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    padding: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  muted: { color: tokens.colorNeutralForeground3 },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  value: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  used: { color: tokens.colorStatusSuccessForeground1 },
  out: { color: tokens.colorNeutralForeground3 },
  why: {
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground3,
    '& button': { fontSize: 'inherit', lineHeight: 'inherit' },
  },
  result: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** What was used, what was left out and why, the rounding, the formula, the cells. */
export function Explanation({ explanation }: { readonly explanation: ExplanationView }) {
  const styles = useStyles();
  const { title, about, parts, steps, result, findings } = explanation;
  return (
    <div role="group" aria-label={title} className={styles.explanation}>
      <span className={styles.result}>{result}</span>
      <span className={styles.muted}>{about}</span>
      {parts.map((part) => (
        <div key={part.label} className={styles.part}>
          {part.label !== '' && <strong>{part.label}</strong>}
          {part.lines.map((line, at) => (
            <Line key={`${line.cell} ${String(at)}`} line={line} />
          ))}
          {part.steps.map((step) => (
            <span key={step}>{step}</span>
          ))}
        </div>
      ))}
      {steps.map((step) => (
        <span key={step}>{step}</span>
      ))}
      {findings.map((finding) => (
        <span key={finding} className={styles.muted}>
          {finding}
        </span>
      ))}
    </div>
  );
}

function Line({ line: { place, cell, label, value, counted, why } }: { readonly line: ExplainedLineView }) {
  const styles = useStyles();
  const { say } = usePaneContext();
  return (
    <div className={styles.line}>
      <span>{label}</span>
      <span className={styles.value}>{value}</span>
      <span className={counted ? styles.used : styles.out}>{say(counted ? 'pane.used' : 'pane.leftOut')}</span>
      <span className={styles.why}>
        {cell !== '' && (
          <>
            <PlaceLink place={place}>{cell}</PlaceLink>
            {' · '}
          </>
        )}
        {why}
      </span>
    </div>
  );
}
