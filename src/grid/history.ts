import type { Deed } from './grid-book';

/** Something that was done, and how it is taken back and done again. */
export type Done = {
  readonly where: Deed;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** As many deeds can be taken back; older workbooks are let go. */
const most = 200;

/** What was done, in its order, and what of it was taken back. */
export class History {
  #done: { readonly id: number; readonly deed: Done }[] = [];
  #undone: { readonly id: number; readonly deed: Done }[] = [];
  #next = 1;
  #saved = 0;
  /** The last deed that was let go. */
  #oldest = 0;

  /** Names the state: the same one again after undoing. */
  get version(): number {
    return this.#done.at(-1)?.id ?? this.#oldest;
  }

  status(): { readonly canUndo: boolean; readonly canRedo: boolean; readonly unsaved: boolean } {
    return {
      canUndo: this.#done.length > 0,
      canRedo: this.#undone.length > 0,
      unsaved: this.version !== this.#saved,
    };
  }

  add(deed: Done): void {
    this.#done.push({ id: this.#next++, deed });
    this.#undone = [];
    if (this.#done.length > most) this.#oldest = this.#done.shift()?.id ?? this.#oldest;
  }

  /** The deed to take back, which then counts as taken back. */
  takeUndo(): Done | undefined {
    const last = this.#done.pop();
    if (last !== undefined) this.#undone.push(last);
    return last?.deed;
  }

  takeRedo(): Done | undefined {
    const last = this.#undone.pop();
    if (last !== undefined) this.#done.push(last);
    return last?.deed;
  }

  saved(version: number): void {
    this.#saved = version;
  }
}
