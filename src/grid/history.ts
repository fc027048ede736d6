import type { Deed } from './grid-book';

/** Something that was done, and how it is taken back and done again. */
export type Done = {
  readonly where: Deed;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Cells that are kept for it alone. */
  readonly cells: number;
};

/** As many deeds can be taken back, and as many cells are kept for them; older workbooks are let go. The newest deed always stays. */
const most = 200;
const mostCells = 500_000;

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

  /** True where all that was done is taken back. */
  get isAtStart(): boolean {
    return this.version === 0;
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
    this.#letGo();
  }

  #letGo(): void {
    let cells = this.#done.reduce((sum, { deed: { cells: own } }) => sum + own, 0);
    while (this.#done.length > 1 && (this.#done.length > most || cells > mostCells)) {
      const oldest = this.#done.shift();
      cells -= oldest?.deed.cells ?? 0;
      this.#oldest = oldest?.id ?? this.#oldest;
    }
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
