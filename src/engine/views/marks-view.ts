import type { JudgeCell, MarksView } from '../overview';

/** What a cell of the matrix has given and owes. A mark that cannot be read is still owed. */
export function marksOf({ own, due, blank, unread }: JudgeCell): MarksView {
  return own ? { given: 0, due: 0 } : { given: due - blank - unread, due };
}

export function sumOf(marks: readonly MarksView[]): MarksView {
  let [given, due] = [0, 0];
  for (const one of marks) {
    given += one.given;
    due += one.due;
  }
  return { given, due };
}
