import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { sayBrowserIn } from '../words/browser-words';
import type { SayBrowser } from '../words/browser-words';
import { appLanguage } from './app-language';
import { connectServer } from './connect-server';
import type { StartedWorker } from './connect-server';
import { detailOf } from './detail-of';
import { fetchSample } from './fetch-sample';
import { sourceOf } from './file-access';
import { onLaunchedFiles } from './launched-files';
import { keepOffline } from './offline';
import { Page } from './Page';
import { makeHappenings } from './pane-host';
import { makePrinting } from './printing';
import { rememberedBook } from './resume';
import { makeSheetArea } from './make-sheet-area';
import { Workbench } from './workbench';
import type { BookServer, PageCalls } from '../grid/book-server';

async function main(root: HTMLElement, say: SayBrowser, { worker, sample }: Early): Promise<void> {
  const language = appLanguage();
  document.documentElement.lang = language;
  const happenings = makeHappenings();
  let notKept: PageCalls['notKept'] = () => undefined;
  const server = await connectServer(worker, language, {
    update: happenings.update,
    stage: happenings.stage,
    notKept: (reason) => {
      notKept(reason);
    },
  });
  const grid = await server.grid();
  const sheet = makeSheetArea(grid, happenings, language);
  const { show, isTyping, settle } = sheet;
  const workbench = new Workbench({ server, say, show, isTyping, settle, view: grid.view });
  notKept = (reason) => {
    if (reason === null) workbench.notices.remove('keeping');
    else workbench.tell('keeping', 'error', reason === 'full' ? 'app.keepingFull' : 'app.keepingRefused');
  };
  happenings.onUpdate(({ view }) => {
    workbench.seen(view);
  });
  const printing = makePrinting({ workbench, server, grid, sheet, language, say });
  // In slices: a transition may be interrupted.
  startTransition(() => {
    createRoot(root).render(<Page {...{ workbench, server, grid, sheet, printing, happenings, language, say }} />);
  });
  await begin(server, workbench, say, sample);
  keepOffline((update) => {
    const run = (): void => {
      void workbench.leaveFreely().then(update);
    };
    workbench.notices.show({
      kind: 'version',
      tone: 'info',
      text: say('app.newVersion'),
      actions: [{ label: 'app.update', run }],
    });
  }).catch(() => undefined);
}

/** The book of this tab, else the sample; a file that was opened with the product comes in its place, and what was left unsaved is offered. */
async function begin(
  server: BookServer,
  workbench: Workbench,
  say: SayBrowser,
  sample: Promise<ArrayBuffer> | null,
): Promise<void> {
  const before = rememberedBook();
  // A book that cannot be taken up is told by the workbench, and the sample comes in its place.
  const isResumed = before !== null && (await workbench.resume(before));
  const opened = isResumed ? Promise.resolve() : workbench.openSample(sample ?? fetchSample());
  const unfinished = await server.unfinished().catch(() => []);
  for (const { id, fileName, at } of unfinished) offer(id, fileName, at);
  await opened;
  // After the sample, which would come in the place of such a file.
  onLaunchedFiles((file) => {
    sourceOf(file).then(
      (source) => workbench.openSource(source),
      (error: unknown) => {
        workbench.fail(error);
      },
    );
  });

  function offer(id: string, name: string, at: string): void {
    const kind = `unfinished ${id}`;
    const recover = (): void => {
      workbench.notices.remove(kind);
      void workbench.recover(id);
    };
    const forget = (): void => {
      workbench.notices.remove(kind);
      void server.forget(id);
    };
    workbench.notices.show({
      kind,
      tone: 'warning',
      text: say('app.unfinished', { name, at: new Date(at).toLocaleString() }),
      actions: [
        { label: 'app.recover', run: recover },
        { label: 'app.forget', run: forget },
      ],
    });
  }
}

/** What was started before this code was there. */
type Early = { readonly worker: StartedWorker; readonly sample: Promise<ArrayBuffer> | null };

export function startPage(early: Early): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no root');
  const say = sayBrowserIn(appLanguage());
  main(root, say, early).catch((error: unknown) => {
    const text = document.createElement('p');
    text.setAttribute('role', 'alert');
    text.textContent = say('app.noStart', { detail: detailOf(error) });
    root.replaceChildren(text);
  });
}
