/** False where it was refused. */
export type MarkDeed = () => boolean | Promise<boolean>;

/**
 * Does one thing after the other: what is typed while a mark is still on its way is for the next one. What was refused is to be looked at
 * first, so nothing that was typed after it blindly is done.
 */
export function deedsInTurn(): (deed: MarkDeed) => void {
  const later: MarkDeed[] = [];
  let isBusy = false;
  const work = async (first: MarkDeed): Promise<void> => {
    isBusy = true;
    try {
      for (let deed: MarkDeed | undefined = first; deed !== undefined; deed = later.shift())
        if (!(await deed())) later.length = 0;
    } finally {
      isBusy = false;
      later.length = 0;
    }
  };
  return (deed) => {
    if (isBusy) later.push(deed);
    else void work(deed);
  };
}
