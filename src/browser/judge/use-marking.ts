import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MarkingFormView } from '../../engine/marking-form';
import type { GridBook, Objection } from '../../grid/grid-book';
import type { Happenings } from '../pane-host';
import { deedsInTurn } from './deeds-in-turn';
import { mayBecomeMark, nextUnmarked, placeKey, placesInOrder, readMarks } from './marks-on-sheet';
import type { MarkOrder, MarkPlace, MarksOnSheet } from './marks-on-sheet';

/** Where one is, and what is there. */
type Here = {
  readonly marks: MarksOnSheet;
  /** Null until the marks are known, or where none is due. */
  readonly place: MarkPlace | null;
  /** What is being typed; null where the cell's own content is shown. */
  readonly typed: string | null;
  /** Why the sheet did not take what was typed. */
  readonly objection: Objection | null;
};

export type Marking = Here & {
  readonly order: MarkOrder;
  readonly setOrder: (order: MarkOrder) => void;
  readonly places: readonly MarkPlace[];
  /** Types one more sign, whatever comes of it: who types blindly is told, and no number is made of half of it. */
  readonly add: (sign: string) => void;
  /** A key of the page: what cannot become a mark of at most `limit` is passed over. */
  readonly press: (sign: string, limit: number) => void;
  /** Takes the last sign back. */
  readonly back: () => void;
  /** Forgets what is being typed. */
  readonly forget: () => void;
  readonly textAt: (place: MarkPlace) => string;
  /** Enters what is typed, then goes there: nothing typed is lost on the way. */
  readonly go: (to: MarkPlace | null) => void;
  readonly goNext: () => void;
  /** True where something is typed that the sheet has not taken yet. */
  readonly isTyping: () => boolean;
  /** Enters what is typed; false where it was refused. */
  readonly settle: () => Promise<boolean>;
  /** Enters a text at the current place, and goes on to the next one without a mark where it was taken. */
  readonly put: (text: string) => void;
};

const nothingYet: Here = { marks: new Map(), place: null, typed: null, objection: null };

/** Marking one sheet, cell by cell, from the first one without a mark on. */
export function useMarking(book: GridBook, form: MarkingFormView, happenings: Happenings): Marking {
  const [order, setOrder] = useState<MarkOrder>('subjects');
  const places = useMemo(() => placesInOrder(form.blocks, order), [form, order]);
  const [here, setHere] = useState(nothingYet);
  // What keys act on, whether or not it has been shown yet.
  const now = useRef(nothingYet);
  const [deeds] = useState(deedsInTurn);
  const set = useCallback((next: Partial<Here>): true => {
    now.current = { ...now.current, ...next };
    setHere(now.current);
    return true;
  }, []);
  const cellOf = useCallback(
    ({ block, criterion, subject }: MarkPlace) => {
      const { criteria = [], subjects = [] } = form.blocks[block] ?? {};
      return { row: criteria[criterion]?.row ?? 0, column: subjects[subject]?.column ?? 0 };
    },
    [form],
  );
  const textIn = useCallback(
    (on: MarksOnSheet, at: MarkPlace): string => {
      const { row, column } = cellOf(at);
      return String(on.get(placeKey(row, column)) ?? '');
    },
    [cellOf],
  );
  const read = useCallback(async () => {
    const marks = await readMarks(book, form);
    const first = places.find((at) => textIn(marks, at) === '') ?? places[0] ?? null;
    set({ marks, place: now.current.place ?? first });
    return marks;
  }, [book, form, places, textIn, set]);
  useEffect(() => {
    void read();
    return happenings.onUpdate(() => void read());
  }, [read, happenings]);
  /** True where the sheet took it; null leaves the cell as it is. */
  const enter = async (text: string | null): Promise<boolean> => {
    const { place } = now.current;
    if (text === null || place === null) return true;
    const { done, objections } = await book.enter(form.sheet, [{ ...cellOf(place), text }], true);
    set({ objection: objections[0] ?? null, ...(done ? { typed: null } : {}) });
    return done;
  };
  const move = async (text: string | null, next: (on: MarksOnSheet) => MarkPlace | null): Promise<boolean> => {
    if (!(await enter(text))) return false;
    return set({ place: next(await read()) ?? now.current.place });
  };
  const goNext = async (text: string | null): Promise<boolean> => {
    const { place } = now.current;
    if (place === null) return true;
    return move(text, (on) => nextUnmarked(places, place, (at) => textIn(on, at) !== ''));
  };
  const type = (next: (here: Here) => string | null): void => {
    void deeds.do(() => set({ objection: null, typed: next(now.current) }));
  };
  return {
    ...here,
    ...{ order, setOrder, places },
    add: (sign) => {
      type(({ typed }) => (typed ?? '') + sign);
    },
    press: (sign, limit) => {
      void deeds.do(() => {
        const typed = (now.current.typed ?? '') + sign;
        return !mayBecomeMark(typed, limit, form.decimals) || set({ objection: null, typed });
      });
    },
    back: () => {
      type(({ typed, place, marks }) => (typed ?? (place === null ? '' : textIn(marks, place))).replace(/\D+$|.$/, ''));
    },
    forget: () => {
      type(() => null);
    },
    textAt: (at) => textIn(here.marks, at),
    go: (to) => {
      void deeds.do(() => move(now.current.typed, () => to));
    },
    goNext: () => {
      void deeds.do(() => goNext(now.current.typed));
    },
    put: (text) => {
      void deeds.do(() => (text === '' ? enter(text) : goNext(text)));
    },
    isTyping: () => now.current.typed !== null || deeds.isBusy(),
    settle: () => deeds.do(() => enter(now.current.typed)),
  };
}
