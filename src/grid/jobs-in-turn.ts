type Job = () => Promise<void>;

/** Does jobs one after the other. One that fails is done again, when the next one comes, before that: later ones build on it. */
export class JobsInTurn {
  readonly #told: (failure: unknown) => void;
  #left: readonly Job[] = [];
  #working: Promise<void> = Promise.resolve();

  /** `told` is called with what failed, and with null when all is done. */
  constructor(told: (failure: unknown) => void) {
    this.#told = told;
  }

  add(job: Job): void {
    this.#left = [...this.#left, job];
    this.#working = this.#working.then(() => this.#work());
  }

  /** Forgets those that are not done yet. */
  clear(): void {
    this.#left = [];
  }

  /** Waits until all are done, or one has failed. */
  settled(): Promise<void> {
    return this.#working;
  }

  async #work(): Promise<void> {
    for (let [job] = this.#left; job !== undefined; [job] = this.#left) {
      try {
        await job();
      } catch (failure) {
        this.#told(failure);
        return;
      }
      if (this.#left[0] === job) this.#left = this.#left.slice(1);
    }
    this.#told(null);
  }
}
