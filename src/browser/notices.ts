import type { BrowserMessageId } from '../words/browser-words';

export type NoticeAction = { readonly label: BrowserMessageId; readonly run: () => void };

/** A sentence above the sheet, with what can be done about it; one that has no actions can be closed. */
export type Notice = {
  /** A newer notice of the same kind takes the place of the older one. */
  readonly kind: string;
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  readonly actions: readonly NoticeAction[];
  /** True where it answers what a person has just asked for, who then goes on there. */
  readonly takesFocus?: true;
  /** Called where a person closes it. */
  readonly dismissed?: () => void;
};

/** Says one sentence that nothing has to be done about here. */
export type Tell = (
  kind: string,
  tone: Notice['tone'],
  id: BrowserMessageId,
  values?: Readonly<Record<string, string>>,
) => void;

export type Notices = {
  readonly list: () => readonly Notice[];
  readonly show: (notice: Notice) => void;
  readonly remove: (kind: string) => void;
  /** Asks; the answer is the label that was chosen, null where the notice was closed. */
  readonly ask: (
    question: Pick<Notice, 'kind' | 'text' | 'takesFocus'>,
    choices: readonly BrowserMessageId[],
  ) => Promise<BrowserMessageId | null>;
};

export function makeNotices(changed: () => void): Notices {
  let notices: readonly Notice[] = [];
  const remove = (kind: string): void => {
    const gone = notices.filter((notice) => notice.kind === kind);
    if (gone.length === 0) return;
    for (const { dismissed } of gone) dismissed?.();
    notices = notices.filter((notice) => notice.kind !== kind);
    changed();
  };
  const show = (notice: Notice): void => {
    // A question whose place is taken is answered by that.
    for (const { kind, dismissed } of notices) if (kind === notice.kind) dismissed?.();
    notices = [...notices.filter(({ kind }) => kind !== notice.kind), notice];
    changed();
  };
  return {
    list: () => notices,
    show,
    remove,
    ask: ({ kind, text, ...rest }, choices) =>
      new Promise((resolve) => {
        const answer = (label: BrowserMessageId | null) => () => {
          resolve(label);
          notices = notices.filter((notice) => notice.text !== text || notice.kind !== kind);
          changed();
        };
        const actions = choices.map((label) => ({ label, run: answer(label) }));
        show({ ...rest, kind, tone: 'warning', text, actions, dismissed: answer(null) });
      }),
  };
}
