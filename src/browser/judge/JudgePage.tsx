import { Button, Select } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Engine } from '../../engine/engine';
import type { MarkingFormView } from '../../engine/marking-form';
import type { GridBook } from '../../grid/grid-book';
import type { SayBrowser } from '../../words/browser-words';
import type { Happenings } from '../pane-host';
import type { Typing } from '../sheet-area';
import { MarkForm } from './MarkForm';
import { SubjectList } from './SubjectList';
import { useMarking } from './use-marking';
import { useMarkingKeys } from './use-marking-keys';

type Props = {
  readonly book: GridBook;
  readonly engine: Engine;
  readonly happenings: Happenings;
  readonly say: SayBrowser;
  readonly fail: (error: unknown) => void;
  /** Saves the judge's sheet as a file of its own. */
  readonly handIn: (form: MarkingFormView) => void;
  readonly leave: () => void;
  /** Told what is typed into; null where nothing is. */
  readonly onTyping: (typing: Typing | null) => void;
};

/** A marking sheet as a large form, for a judge with a tablet: it writes into the same workbook. */
export function JudgePage({ engine, say, fail, leave, onTyping, ...rest }: Props) {
  const [forms, setForms] = useState<readonly MarkingFormView[] | null>(null);
  const [judge, setJudge] = useState('');
  const { happenings } = rest;
  const typing = useRef<Typing | null>(null);
  const tellTyping = useCallback(
    (now: Typing | null): void => {
      // Who leaves by the browser's own ways has typed to the end too.
      if (now === null) void typing.current?.settle();
      typing.current = now;
      onTyping(now);
    },
    [onTyping],
  );
  /** What is typed comes first; where it is refused, one stays to look at it. */
  const afterTyping = (job: () => void): void => {
    if (typing.current === null) job();
    else
      void typing.current.settle().then((done) => {
        if (done) job();
      });
  };
  useEffect(() => {
    const read = (): void =>
      void engine.markingForms().then((found) => {
        setForms(found);
        // Who has something to mark comes first; who was chosen stays.
        setJudge((chosen) => chosen || ((found.find(({ isOpen }) => isOpen) ?? found[0])?.judge ?? ''));
      }, fail);
    read();
    // Sheets of which more is another than single cells may have their cells elsewhere now.
    return happenings.onUpdate(({ reloaded }) => {
      if (reloaded.length > 0) read();
    });
  }, [engine, fail, happenings]);
  const form = forms?.find((one) => one.judge === judge) ?? forms?.[0];
  return (
    <main className="judge">
      <header className="judge-head">
        <Button
          size="large"
          onClick={() => {
            afterTyping(leave);
          }}
        >
          {say('app.back')}
        </Button>
        {forms !== null && forms.length > 0 && (
          <Select
            size="large"
            aria-label={say('judge.judge')}
            value={form?.judge ?? ''}
            onChange={(_, { value }) => {
              afterTyping(() => {
                setJudge(value);
              });
            }}
          >
            {forms.map((one) => (
              <option key={one.sheet}>{one.judge}</option>
            ))}
          </Select>
        )}
        {form !== undefined && (
          <Button
            size="large"
            onClick={() => {
              afterTyping(() => {
                rest.handIn(form);
              });
            }}
          >
            {say('judge.handIn')}
          </Button>
        )}
      </header>
      {forms?.length === 0 && <p className="judge-none">{say('judge.none')}</p>}
      {form !== undefined && <Sheet key={form.sheet} form={form} say={say} onTyping={tellTyping} {...rest} />}
    </main>
  );
}

type SheetProps = Pick<Props, 'book' | 'happenings' | 'say' | 'onTyping'> & { readonly form: MarkingFormView };

function Sheet({ book, happenings, form, say, onTyping }: SheetProps) {
  const marking = useMarking(book, form, happenings);
  useMarkingKeys(marking);
  const { isTyping, settle } = marking;
  useEffect(() => {
    onTyping({ isTyping, settle });
  }, [onTyping, isTyping, settle]);
  useEffect(() => {
    return () => {
      onTyping(null);
    };
  }, [onTyping]);
  const { place, places, textAt, order, setOrder } = marking;
  const open = places.filter((one) => textAt(one) === '').length;
  return (
    <>
      <div className="judge-progress" role="status">
        <span>{open === 0 ? say('judge.allDone') : say('judge.open', { open, due: places.length })}</span>
        <Button
          size="small"
          onClick={() => {
            setOrder(order === 'subjects' ? 'criteria' : 'subjects');
          }}
        >
          {say(order === 'subjects' ? 'judge.byCriterion' : 'judge.bySubject')}
        </Button>
      </div>
      <div className="judge-work">
        <SubjectList form={form} marking={marking} say={say} />
        {place !== null && <MarkForm form={form} marking={marking} place={place} say={say} />}
      </div>
    </>
  );
}
