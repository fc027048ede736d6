import { loadOffice } from '../office/load-office';
import { showNoExcel } from '../office/no-excel-text';
import { startWorker } from '../office/start-worker';

/**
 * Office.js, the worker and the pane's own code load at the same time, and the pane is drawn before Office.js knows its host: each
 * of them takes a while on an office computer.
 */
async function main(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('taskpane.html has no root');
  const thread = startWorker();
  const office = loadOffice();
  const { drawPane } = await import(/* webpackChunkName: "pane" */ './draw-pane');
  const pane = drawPane(root);
  const loaded = await office;
  if (loaded === 'excel') {
    await pane.connect(thread);
    return;
  }
  thread.worker.terminate();
  pane.remove();
  showNoExcel(loaded, root);
}

main().catch((error: unknown) => {
  showNoExcel('no-pane', document.body, error);
});
