import type { PrepareChoice } from '../engine/engine';
import { FilePicker } from './FilePicker';
import { usePaneContext } from './pane-context';

export type OwnFiles = Pick<PrepareChoice, 'rubric' | 'departments'>;

type OwnTablesProps = {
  readonly takesRubric: boolean;
  readonly takesDepartments: boolean;
  readonly onPick: (change: (files: OwnFiles) => OwnFiles) => void;
};

/** The files that a school may bring: its rubric, its list of departments. */
export function OwnTables({ takesRubric, takesDepartments, onPick }: OwnTablesProps) {
  const { say } = usePaneContext();
  return (
    <>
      {takesRubric && (
        <FilePicker
          label={say('pane.rubricFile')}
          hint={say('pane.rubricHint')}
          onPick={(rubric) => {
            onPick(({ departments }) => ({
              ...(departments === undefined ? {} : { departments }),
              ...(rubric === null ? {} : { rubric }),
            }));
          }}
        />
      )}
      {takesDepartments && (
        <FilePicker
          label={say('pane.departmentsFile')}
          hint={say('pane.departmentsHint')}
          onPick={(departments) => {
            onPick(({ rubric }) => ({
              ...(rubric === undefined ? {} : { rubric }),
              ...(departments === null ? {} : { departments }),
            }));
          }}
        />
      )}
    </>
  );
}
