import { loadOffice } from '../office/load-office';
import { showNoExcel } from '../office/no-excel-text';
import { startWorker } from '../office/start-worker';

/** Office.js, the worker and the pane's own code load at the same time: each of them takes a while on an office computer. */
async function main(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('taskpane.html has no root');
  const worker = startWorker();
  const [loaded, { renderPane }] = await Promise.all([
    loadOffice(),
    import(/* webpackChunkName: "pane" */ './render-pane'),
  ]);
  if (loaded === 'excel') {
    await renderPane(root, worker);
    return;
  }
  worker.terminate();
  showNoExcel(loaded, root);
}

void main();
