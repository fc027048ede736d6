import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { darkTheme, lightTheme } from '../taskpane/themes';
import { chooseLanguage } from './app-language';
import { Judging } from './Judging';
import { NoticeList } from './NoticeList';
import type { PageCommands } from './page-commands';
import type { PageParts } from './page-parts';
import { Toolbar } from './Toolbar';
import { useDrop } from './use-drop';
import { startJudging, useIsJudging } from './use-is-judging';
import { useKeys } from './use-keys';
import { useLeaving } from './use-leaving';
import { usePaneCode } from './use-pane-code';
import { usePaneHost } from './use-pane-host';

/** The whole page: what can be done, what there is to say, the sheet, and the pane beside it. */
export function Page({ workbench, server, grid, sheet, printing, happenings, language, say }: PageParts) {
  const { fileName, book, view, notices, busy } = useSyncExternalStore(workbench.subscribe, workbench.state);
  const [isPaneOpen, setPaneOpen] = useState(() => window.innerWidth > 760);
  const { host, failure } = usePaneHost(server, happenings, sheet, book > 0);
  const Pane = usePaneCode(book > 0, workbench.fail);
  // Each text that is entered tells the page something; the pane has its own ways to hear of it.
  const pane = useMemo(
    () => Pane !== null && <Pane key={book} language={language} host={host} failure={failure} />,
    [Pane, book, language, host, failure],
  );
  const commands = useMemo<PageCommands>(
    () => ({
      open: () => void workbench.open(),
      create: () => void workbench.create(),
      save: () => void workbench.save(),
      saveAs: () => void workbench.save('as'),
      ...sheet.commands,
      print: () => void printing.sheet(),
      printOfficial: () => void printing.official(),
      judge: startJudging,
      language: () => {
        chooseLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN');
        void workbench.leaveFreely().then(() => {
          location.reload();
        });
      },
      pane: () => {
        setPaneOpen((before) => !before);
      },
    }),
    [workbench, sheet, printing, language],
  );
  useKeys(commands);
  useLeaving(workbench, sheet);
  const isJudging = useIsJudging();
  const take = useCallback<Parameters<typeof useDrop>[0]>(
    (file, count) => {
      file().then(
        async (source) => {
          await workbench.openSource(source);
          if (count > 1) workbench.tell('file', 'info', 'app.oneFile', { name: source.fileName });
        },
        (error: unknown) => {
          workbench.fail(error);
        },
      );
    },
    [workbench],
  );
  const isOver = useDrop(take);
  const isDark = useDark();
  useEffect(() => {
    document.title = `${view?.unsaved === true ? '* ' : ''}${fileName ?? ''} ${say('app.title')}`.trim();
  }, [fileName, view?.unsaved, say]);
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} className="app" lang={language}>
      <section aria-label={say('app.title')} className="app-head">
        <h1 className="app-name" title={fileName ?? ''}>
          {view?.unsaved === true && <span title={say('app.unsaved')}>● </span>}
          {busy === null ? (fileName ?? say('app.title')) : say(`app.${busy}`)}
        </h1>
        <Toolbar
          say={say}
          commands={commands}
          canUndo={view?.canUndo === true}
          canRedo={view?.canRedo === true}
          hasBook={fileName !== null}
          isPaneOpen={isPaneOpen}
          isSheetHidden={isJudging}
        />
      </section>
      <NoticeList list={notices} notices={workbench.notices} say={say} />
      {isJudging && host !== null && book > 0 && (
        <Judging key={book} {...{ workbench, server, grid, sheet, happenings, say }} engine={host.engine} />
      )}
      <div className="app-work" hidden={isJudging}>
        {/* The pane brings the page's main part, where it is shown. */}
        <section
          {...(isPaneOpen ? {} : { role: 'main' })}
          aria-label={say('app.workbook')}
          className="app-sheet"
          data-tabster={ownTab}
          ref={sheet.mount}
        />
        <div className="app-pane" hidden={!isPaneOpen}>
          {pane}
        </div>
      </div>
      {isOver && <div className="app-drop">{say('app.drop')}</div>}
    </FluentProvider>
  );
}

/** Fluent moves the focus itself at Tab, before the sheet hears of the key: there it goes from cell to cell. */
const ownTab = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

function useDark(): boolean {
  const [query] = useState(() => window.matchMedia('(prefers-color-scheme: dark)'));
  return useSyncExternalStore(
    useCallback(
      (changed: () => void) => {
        query.addEventListener('change', changed);
        return () => {
          query.removeEventListener('change', changed);
        };
      },
      [query],
    ),
    () => query.matches,
  );
}
