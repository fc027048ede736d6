/** False where it was refused. */
export type MarkDeed = () => boolean | Promise<boolean>;

export type DeedsInTurn = {
  /** Fulfilled with false where it was refused, or dropped after one that was. */
  readonly do: (deed: MarkDeed) => Promise<boolean>;
  readonly isBusy: () => boolean;
};

type Waiting = { readonly deed: MarkDeed; readonly tell: (done: boolean) => void };

/**
 * Does one thing after the other: what is typed while a mark is still on its way is for the next one. What was refused is to be looked at
 * first, so nothing that was typed after it blindly is done.
 */
export function deedsInTurn(): DeedsInTurn {
  const later: Waiting[] = [];
  let isBusy = false;
  const drop = (): void => {
    for (const { tell } of later.splice(0)) tell(false);
  };
  const work = async (first: Waiting): Promise<void> => {
    isBusy = true;
    try {
      for (let next: Waiting | undefined = first; next !== undefined; next = later.shift()) {
        const done = await isDone(next);
        next.tell(done);
        if (!done) drop();
      }
    } finally {
      isBusy = false;
      drop();
    }
  };
  return {
    do: (deed) =>
      new Promise((tell) => {
        if (isBusy) later.push({ deed, tell });
        else void work({ deed, tell });
      }),
    isBusy: () => isBusy,
  };
}

/** Where it fails, what waits for it goes on all the same. */
async function isDone({ deed, tell }: Waiting): Promise<boolean> {
  try {
    return await deed();
  } catch (error) {
    tell(false);
    throw error;
  }
}
