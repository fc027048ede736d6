import { useState } from 'react';
import type { ReportForm } from '../engine/engine';
import { Fold } from './Fold';
import { NotPrepared } from './NotPrepared';
import { usePaneContext } from './pane-context';
import { ReportFiles } from './ReportFiles';
import { Returns } from './Returns';
import { WriteReport } from './WriteReport';

/** Who has not returned what; 附件2 and its summary into the workbook, with its sums; files of it. */
export function Report() {
  const { view, say } = usePaneContext();
  const [form, setForm] = useState<ReportForm>('activities');
  if (!view.prepared) return <NotPrepared />;
  return (
    <>
      {view.report.expected > 0 && <Returns report={view.report} />}
      <WriteReport form={form} onForm={setForm} />
      <Fold title={say('pane.files')} summary={say('pane.filesAre')}>
        <ReportFiles form={form} />
      </Fold>
    </>
  );
}
