/** Which of two versions is to stand where both were changed. */
export type Take = 'master' | 'returns';

/** What a person decided of a conflict, by its key; undefined leaves it open, and the workbook as it is. */
export type Decide = (conflict: string) => Take | undefined;

/** Names a conflict: whose return, which table, which row of the form (or of the workbook), which column or mark. */
export function conflictKey(...parts: readonly (string | number)[]): string {
  return parts.join('\u0001');
}

/** Decisions for single conflicts before one for all; what is not decided stays open. */
export function decideBy(answers: ReadonlyMap<string, Take>, all: Take | undefined): Decide {
  return (conflict) => answers.get(conflict) ?? all;
}
