import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import manual from '../../../test/MANUAL.md';
import { changeTrial, readTrial } from '../../office/trial-log';
import type { TrialAnswer, TrialLog } from '../../office/trial-log';
import { trialFacts } from '../../office/trial-facts';
import { sayTrialIn } from '../../words/trial-words';
import type { SayTrial } from '../../words/trial-words';
import type { Language } from '../../words/words';
import { Fold } from '../Fold';
import { trialSteps } from './trial-steps';

const useStyles = makeStyles({
  // Above what is tried: over it, it would hide the very buttons.
  panel: {
    maxHeight: '50vh',
    overflowY: 'auto',
    flexShrink: 0,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  text: { margin: 0 },
});

const none: TrialAnswer = { seen: null, note: '' };

/** Walks a person through the manual test: what to do, what should be seen, yes or no, a note; and the result to send back. */
export default function Trial({ language }: { readonly language: Language }) {
  const say = sayTrialIn(language);
  const styles = useStyles();
  const steps = trialSteps(manual, language);
  const [log, setLog] = useState(() => changeTrial((now) => ({ ...now, step: now.step || '1', facts: trialFacts() })));
  const [result, setResult] = useState<string | null>(null);
  const found = steps.findIndex((step) => numberOf(step.name) === log.step);
  const at = Math.max(0, found);
  const step = steps[at];
  const change = (made: (log: TrialLog) => TrialLog) => {
    setLog(changeTrial(made));
  };
  const goTo = (next: number) => {
    const name = steps[next]?.name;
    if (name !== undefined) change((now) => ({ ...now, step: numberOf(name) }));
  };
  if (step === undefined) return null;
  const number = numberOf(step.name);
  const answer = log.answers[number] ?? none;
  const put = (part: Partial<TrialAnswer>) => {
    change((now) => ({ ...now, step: number, answers: { ...now.answers, [number]: { ...answer, ...part } } }));
  };
  const answered = Object.values(log.answers).filter(({ seen }) => seen !== null).length;
  return (
    <aside className={styles.panel} aria-label={say('pane.trial')}>
      <Fold title={step.name} summary={say('pane.trialOf', { answered, count: steps.length })} startsOpen>
        <p className={styles.text}>{step.todo}</p>
        <p className={styles.text}>
          <strong>{say('pane.trialExpected')}</strong>
          {step.expected}
        </p>
        <div className={styles.row} role="group" aria-label={say('pane.trialSeen')}>
          {([true, false] as const).map((seen) => (
            <Button
              key={String(seen)}
              size="small"
              appearance={answer.seen === seen ? 'primary' : 'secondary'}
              aria-pressed={answer.seen === seen}
              onClick={() => {
                put({ seen });
              }}
            >
              {say(seen ? 'pane.trialYes' : 'pane.trialNo')}
            </Button>
          ))}
        </div>
        <Field label={say('pane.trialNote')}>
          <Textarea
            size="small"
            value={answer.note}
            onChange={(_, { value }) => {
              put({ note: value });
            }}
          />
        </Field>
        <div className={styles.row}>
          <Button
            size="small"
            disabledFocusable={at === 0}
            onClick={() => {
              goTo(at - 1);
            }}
          >
            {say('pane.trialBack')}
          </Button>
          <Button
            size="small"
            disabledFocusable={at === steps.length - 1}
            onClick={() => {
              goTo(at + 1);
            }}
          >
            {say('pane.trialNext')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              setResult(JSON.stringify(readTrial(), null, 1));
            }}
          >
            {say('pane.trialResult')}
          </Button>
        </div>
        {result !== null && <TrialResult say={say} result={result} />}
      </Fold>
    </aside>
  );
}

/** The result to copy, for where no file could be written. */
function TrialResult({ say, result }: { readonly say: SayTrial; readonly result: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, [result]);
  return (
    <Field label={say('pane.trialSend')}>
      <Textarea
        size="small"
        readOnly
        value={result}
        textarea={{ ref: field }}
        onFocus={({ currentTarget }) => {
          currentTarget.select();
        }}
      />
    </Field>
  );
}

function numberOf(name: string): string {
  return name.split(' ')[0] ?? '';
}
