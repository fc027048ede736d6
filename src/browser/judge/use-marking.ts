import { useCallback, useEffect, useMemo, useState } from 'react';
import type { MarkingFormView } from '../../engine/marking-form';
import type { GridBook, Objection } from '../../grid/grid-book';
import type { Happenings } from '../pane-host';
import { nextUnmarked, placeKey, placesInOrder, readMarks } from './marks-on-sheet';
import type { MarkOrder, MarkPlace, MarksOnSheet } from './marks-on-sheet';

export type Marking = {
  readonly marks: MarksOnSheet;
  readonly order: MarkOrder;
  readonly setOrder: (order: MarkOrder) => void;
  readonly places: readonly MarkPlace[];
  readonly place: MarkPlace | null;
  /** What is being typed; null where the cell's own content is shown. */
  readonly typed: string | null;
  readonly type: (text: string | null) => void;
  /** Why the sheet did not take what was typed. */
  readonly objection: Objection | null;
  readonly textAt: (place: MarkPlace) => string;
  /** Enters what is typed, then goes there: nothing typed is lost on the way. */
  readonly go: (to: MarkPlace | null) => void;
  readonly goNext: () => void;
  /** Enters a text at the current place, and goes on to the next one without a mark where it was taken. */
  readonly put: (text: string) => void;
};

/** Marking one sheet, cell by cell. */
export function useMarking(book: GridBook, form: MarkingFormView, happenings: Happenings): Marking {
  const [marks, setMarks] = useState<MarksOnSheet>(new Map());
  const [order, setOrder] = useState<MarkOrder>('subjects');
  const places = useMemo(() => placesInOrder(form.blocks, order), [form, order]);
  const [chosen, setPlace] = useState<MarkPlace | null>(null);
  const place = chosen ?? places[0] ?? null;
  const [typed, type] = useState<string | null>(null);
  const [objection, setObjection] = useState<Objection | null>(null);
  const read = useCallback(async () => {
    const found = await readMarks(book, form);
    setMarks(found);
    return found;
  }, [book, form]);
  useEffect(() => {
    void read();
    return happenings.onUpdate(() => void read());
  }, [read, happenings]);
  const cellOf = useCallback(
    ({ block, criterion, subject }: MarkPlace) => {
      const { criteria = [], subjects = [] } = form.blocks[block] ?? {};
      return { row: criteria[criterion]?.row ?? 0, column: subjects[subject]?.column ?? 0 };
    },
    [form],
  );
  const textIn = (on: MarksOnSheet, at: MarkPlace): string => {
    const { row, column } = cellOf(at);
    return String(on.get(placeKey(row, column)) ?? '');
  };
  /** True where the sheet took it; null leaves the cell as it is. */
  const enter = async (text: string | null): Promise<boolean> => {
    if (text === null || place === null) return true;
    const { done, objections } = await book.enter(form.sheet, [{ ...cellOf(place), text }], true);
    setObjection(objections[0] ?? null);
    if (done) type(null);
    return done;
  };
  const move = async (text: string | null, next: (on: MarksOnSheet) => MarkPlace | null): Promise<void> => {
    if (!(await enter(text))) return;
    const to = next(await read());
    if (to !== null) setPlace(to);
  };
  const goNext = (text: string | null): void => {
    if (place === null) return;
    void move(text, (on) => nextUnmarked(places, place, (at) => textIn(on, at) !== ''));
  };
  return {
    marks,
    order,
    setOrder,
    places,
    place,
    typed,
    type: (text) => {
      setObjection(null);
      type(text);
    },
    objection,
    textAt: (at) => textIn(marks, at),
    go: (to) => void move(typed, () => to),
    goNext: () => {
      goNext(typed);
    },
    put: (text) => {
      if (text === '') void enter(text);
      else goNext(text);
    },
  };
}
