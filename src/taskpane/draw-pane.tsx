import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import type { TellStage } from '../engine/engine';
import { connectEngine } from '../office/connect-engine';
import { likelyLanguage, officeLanguage } from '../office/office-language';
import { openWorkbook } from '../office/open-workbook';
import { isTrial } from '../office/trial-log';
import type { CoreThread } from '../office/start-worker';
import type { Language } from '../words/words';
import { App } from './App';
import type { PaneHost } from './pane-host';
import { saveFile } from './save-file';

const Trial = lazy(() => import(/* webpackChunkName: "trial" */ './trial/Trial'));

export type DrawnPane = {
  /** Joins the pane with the open workbook, once Office.js knows its host. */
  readonly connect: (thread: CoreThread) => Promise<void>;
  readonly remove: () => void;
};

/** Draws the pane with nothing in it yet, in the language that Excel is likely to have. */
export function drawPane(root: HTMLElement): DrawnPane {
  const react = createRoot(root);
  const draw = (language: Language, host: PaneHost | null, failure: string | null): void => {
    document.documentElement.lang = language;
    react.render(
      <App language={language} host={host} failure={failure}>
        {isTrial() && (
          <Suspense fallback={null}>
            <Trial language={language} />
          </Suspense>
        )}
      </App>,
    );
  };
  draw(likelyLanguage(), null, null);
  return {
    connect: async (thread) => {
      const language = officeLanguage();
      try {
        draw(language, await hostOf(thread, language), null);
      } catch (error) {
        draw(language, null, error instanceof Error ? error.message : String(error));
      }
    },
    remove: () => {
      react.unmount();
    },
  };
}

async function hostOf(thread: CoreThread, language: Language): Promise<PaneHost> {
  const nobody: TellStage = () => undefined;
  let hear = nobody;
  const connection = await connectEngine(thread, language, (stage, share) => {
    hear(stage, share);
  });
  return {
    ...connection,
    isDark,
    onStage: (handler) => {
      hear = handler;
      return () => {
        hear = nobody;
      };
    },
    // In Excel for Mac and iPad a pane cannot save files.
    saveFile: [Office.PlatformType.Mac, Office.PlatformType.iOS].includes(Office.context.platform) ? null : saveFile,
    openFile: ({ bytes }) => openWorkbook(bytes),
  };
}

/** By the colour behind the pane, as Excel tells it; else as the system says. */
function isDark(): boolean {
  // In Excel on the web the theme is missing, although its type says otherwise.
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? '');
  if (colour === null) return window.matchMedia('(prefers-color-scheme: dark)').matches;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => parseInt(part, 16));
  return red * 0.3 + green * 0.6 + blue * 0.1 < 128;
}
