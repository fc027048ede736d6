import { Button } from '@fluentui/react-components';
import { Message } from '../../taskpane/Message';
import { absentText, notApplicableText, recusedText } from '../../core/base/cell-words';
import type { MarkingFormView } from '../../engine/marking-form';
import type { SayBrowser } from '../../words/browser-words';
import { isRefusedNumber, isSamePlace } from './marks-on-sheet';
import type { MarkPlace } from './marks-on-sheet';
import type { Marking } from './use-marking';

const digits = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '.', '0'] as const;

type Props = {
  readonly form: MarkingFormView;
  readonly marking: Marking;
  readonly place: MarkPlace;
  readonly say: SayBrowser;
};

/** One mark: what is marked, by which standard, the number so far, and keys to give it. */
export function MarkForm({ form, marking, place, say }: Props) {
  const { typed, objection, put } = marking;
  const block = form.blocks[place.block];
  const criterion = block?.criteria[place.criterion];
  const subject = block?.subjects[place.subject];
  if (criterion === undefined || subject === undefined) return null;
  const { limit } = criterion;
  const text = typed ?? marking.textAt(place);
  const at = marking.places.findIndex((one) => isSamePlace(one, place));
  const neighbour = (step: number) => marking.places[at + step] ?? null;
  return (
    <section aria-label={say('judge.mark')} className="judge-form">
      <h1>{subject.name}</h1>
      <p className="judge-item">
        {criterion.id} {criterion.item}
      </p>
      <p className="judge-content">{criterion.content}</p>
      {criterion.method !== '' && <p className="judge-content">{say('judge.method', { method: criterion.method })}</p>}
      <p className="judge-limit">
        {limit === criterion.points
          ? say('judge.limit', { limit })
          : say('judge.scaled', { limit, points: criterion.points })}
      </p>
      <output className="judge-number" aria-live="polite">
        {text === '' ? say('judge.unmarked') : text}
      </output>
      {objection !== null && (
        <Message tone="error">
          {isRefusedNumber(objection.text, limit)
            ? say('judge.refused', { text: objection.text, limit })
            : `${objection.title} ${objection.message}`}
        </Message>
      )}
      <div className="judge-keys" role="group" aria-label={say('judge.keys')}>
        {digits.map((digit) => (
          <Button key={digit} size="large" className="judge-key" onClick={() => marking.press(digit, limit)}>
            {digit}
          </Button>
        ))}
        <Button size="large" className="judge-key" aria-label={say('judge.back')} onClick={marking.back}>
          ⌫
        </Button>
      </div>
      <div className="judge-states" role="group" aria-label={say('judge.states')}>
        {[absentText, recusedText, notApplicableText].map((state) => (
          <Button
            key={state}
            size="large"
            appearance={text === state ? 'primary' : 'secondary'}
            onClick={() => put(state)}
          >
            {state}
          </Button>
        ))}
        <Button size="large" appearance={text === '' ? 'primary' : 'secondary'} onClick={() => put('')}>
          {say('judge.unmarked')}
        </Button>
      </div>
      <div className="judge-steps">
        <Button size="large" disabledFocusable={neighbour(-1) === null} onClick={() => marking.go(neighbour(-1))}>
          {say('judge.before')}
        </Button>
        <Button size="large" disabledFocusable={neighbour(1) === null} onClick={() => marking.go(neighbour(1))}>
          {say('judge.after')}
        </Button>
        <Button size="large" appearance="primary" onClick={marking.goNext}>
          {say('judge.next')}
        </Button>
      </div>
    </section>
  );
}
