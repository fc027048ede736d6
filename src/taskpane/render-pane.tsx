import { createRoot } from 'react-dom/client';
import type { FileView, Stage } from '../engine/engine';
import { connectEngine } from '../office/connect-engine';
import { officeLanguage } from '../office/office-language';
import { App } from './App';

/** Joins the pane with the open workbook and shows it. Office.js knows its host by then. */
export async function renderPane(root: HTMLElement, worker: Worker): Promise<void> {
  const language = officeLanguage();
  document.documentElement.lang = language;
  let hear: (stage: Stage) => void = () => undefined;
  const connection = await connectEngine(worker, language, (stage) => {
    hear(stage);
  });
  const host = {
    ...connection,
    language,
    isDark,
    onStage: (handler: (stage: Stage) => void) => {
      hear = handler;
    },
    // Excel for Mac and iPad saves nothing from a pane.
    saveFile: [Office.PlatformType.Mac, Office.PlatformType.iOS].includes(Office.context.platform) ? null : saveFile,
  };
  createRoot(root).render(<App host={host} />);
}

/** By the colour behind the pane, as Excel tells it; else as the system says. */
function isDark(): boolean {
  // Excel on the web has no theme to tell, whatever the types say.
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? '');
  if (colour === null) return window.matchMedia('(prefers-color-scheme: dark)').matches;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => parseInt(part, 16));
  return red * 0.3 + green * 0.6 + blue * 0.1 < 128;
}

function saveFile({ fileName, bytes }: FileView): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
