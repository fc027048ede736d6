import { lazy, Suspense, useCallback } from 'react';
import type { Engine } from '../engine/engine';
import type { MarkingFormView } from '../engine/marking-form';
import { saveFile } from '../taskpane/save-file';
import type { PageParts } from './page-parts';
import { endJudging } from './use-is-judging';

const JudgePage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "judge" */ './judge/JudgePage')).JudgePage,
}));

type Props = Pick<PageParts, 'workbench' | 'server' | 'grid' | 'sheet' | 'happenings' | 'say'> & {
  readonly engine: Engine;
};

/** The judge's form in place of the sheet, with what only this page can do for it. */
export function Judging({ workbench, server, grid, sheet: area, happenings, engine, say }: Props) {
  const fail = useCallback(
    (error: unknown): void => {
      workbench.fail(error);
    },
    [workbench],
  );
  const handIn = ({ judge, sheet }: MarkingFormView): void => {
    const save = (bytes: Uint8Array): void => {
      saveFile({ fileName: `${say('judge.fileName', { judge })}.xlsx`, bytes });
    };
    server.sheetFile(sheet).then(save, fail);
  };
  return (
    <Suspense fallback={null}>
      <JudgePage
        book={grid}
        {...{ engine, happenings, say, fail, handIn }}
        leave={endJudging}
        onTyping={area.typeBeside}
      />
    </Suspense>
  );
}
