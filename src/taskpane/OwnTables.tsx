import type { PrepareChoice } from '../engine/engine';
import type { PickedFile } from '../engine/picked-file';
import { FilePicker } from './FilePicker';
import { usePaneContext } from './pane-context';

export type OwnFiles = { readonly [K in 'rubric' | 'departments']?: PrepareChoice[K] | undefined };

type OwnTablesProps = {
  readonly files: OwnFiles;
  readonly takesRubric: boolean;
  readonly takesDepartments: boolean;
  readonly onPick: (change: OwnFiles) => void;
};

/** The files that a school may bring: its rubric, its list of departments. */
export function OwnTables({ files, takesRubric, takesDepartments, onPick }: OwnTablesProps) {
  const { say } = usePaneContext();
  const pick = (name: keyof OwnFiles) => (file: PickedFile | null) => {
    onPick({ [name]: file ?? undefined });
  };
  return (
    <>
      {takesRubric && (
        <FilePicker
          label={say('pane.rubricFile')}
          hint={say('pane.rubricHint')}
          file={files.rubric?.name ?? null}
          onPick={pick('rubric')}
        />
      )}
      {takesDepartments && (
        <FilePicker
          label={say('pane.departmentsFile')}
          hint={say('pane.departmentsHint')}
          file={files.departments?.name ?? null}
          onPick={pick('departments')}
        />
      )}
    </>
  );
}
