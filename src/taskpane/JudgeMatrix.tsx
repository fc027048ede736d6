import type { JudgeCell, JudgeRow, Overview } from '../engine/overview';
import type { SayPane } from '../words/pane-words';
import { Matrix } from './Matrix';
import { MatrixCell } from './MatrixCell';
import { usePaneContext } from './pane-context';
import { percent } from './percent';
import { StateMark } from './StateMark';

/** Those with most marks to give first: what is cut off at the edge is done. */
export function judgesInOrder({ judges }: Overview): readonly JudgeRow[] {
  const open = ({ marks: { given, due } }: JudgeRow) => due - given;
  return [...judges].sort((one, other) => open(other) - open(one));
}

/** Judges × departments. Each state has a colour, a shape and a word of its own; the states of a mark are never confused. */
export function JudgeMatrix() {
  const { view, say } = usePaneContext();
  const { departments, departmentMarks } = view.overview;
  const judges = judgesInOrder(view.overview);
  const nothing = { given: 0, due: 0 };
  return (
    <Matrix
      label={say('pane.judges')}
      corner={say('pane.department')}
      columns={judges.map(({ judge }) => judge)}
      rows={departments}
      cell={(row, column) => <Marks row={row} judge={judges[column]} />}
      sums={{
        title: say('pane.given'),
        ofRow: (row) => percent(departmentMarks[row] ?? nothing),
        ofColumn: (column) => percent(judges[column]?.marks ?? nothing),
        all: percent(view.week.marks),
      }}
    />
  );
}

function Marks({ row, judge }: { readonly row: number; readonly judge: JudgeRow | undefined }) {
  const { view, say } = usePaneContext();
  const { departments } = view.overview;
  const cell = judge?.cells[row];
  if (judge === undefined || cell === undefined || judge.sheet === null || cell.place === null)
    return <>{say('pane.noSheet')}</>;
  const label = cellLabel(cell, judge.judge, departments[row] ?? '', say);
  if (cell.own)
    return (
      <MatrixCell tone="none" label={label} place={cell.place}>
        {say('pane.own')}
      </MatrixCell>
    );
  const state = stateOf(cell);
  return (
    <MatrixCell tone={state} label={label} place={cell.place}>
      <StateMark state={state} />
      <span>
        {`${String(cell.marked)}/${String(cell.due)}`}
        {othersText(cell, say)}
      </span>
    </MatrixCell>
  );
}

function stateOf({ due, blank, unread }: JudgeCell) {
  if (unread > 0) return 'attention';
  if (blank === 0) return 'done';
  return blank === due ? 'todo' : 'begun';
}

function othersText(cell: JudgeCell, say: SayPane): string {
  const states = [
    [cell.absent, 'pane.absentMark'],
    [cell.recused, 'pane.recusedMark'],
    [cell.notApplicable, 'pane.naMark'],
    [cell.unread, 'pane.unreadMark'],
  ] as const;
  return states
    .filter(([count]) => count > 0)
    .map(([count, word]) => ` ${say(word)}${String(count)}`)
    .join('');
}

function cellLabel(cell: JudgeCell, row: string, column: string, say: SayPane): string {
  const { marked, due, blank, absent, recused, notApplicable: na, unread } = cell;
  return say('pane.cellLabel', { row, column, marked, due, blank, absent, recused, na, unread });
}
