/** One batch as it came over the wire. */
export type BatchRecord = {
  readonly client: number;
  /** What each action did, those behind a failing one included. */
  readonly actions: readonly string[];
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The error's code, where there was one. */
  readonly error?: string;
};

export type Counters = {
  readonly roundTrips: number;
  /** In UTF-8. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  readonly batches: readonly BatchRecord[];
};

export function countBatches(batches: readonly BatchRecord[]): Counters {
  const sum = (size: (batch: BatchRecord) => number): number => batches.reduce((all, batch) => all + size(batch), 0);
  return {
    roundTrips: batches.length,
    requestBytes: sum((batch) => batch.requestBytes),
    responseBytes: sum((batch) => batch.responseBytes),
    actions: sum((batch) => batch.actions.length),
    batches: [...batches],
  };
}
