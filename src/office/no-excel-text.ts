import type { NoExcel } from './load-office';
import { officeSources, placeOf } from './office-sources';

/** Both languages at once: without Excel nobody can say which one is read. */
const texts: Readonly<Record<NoExcel | 'no-pane', readonly string[]>> = {
  'no-office': [
    '无法加载 Office.js，活动周考评不能启动。请让网络管理人员放行 appsforoffice.microsoft.com 和 appsforoffice.cdn.partner.office365.cn（HTTPS，443 端口），或检查加载项所在的服务器，然后重新打开本窗格。',
    'Office.js could not be loaded, so WeekTally cannot start. Ask the network office to allow appsforoffice.microsoft.com and appsforoffice.cdn.partner.office365.cn (HTTPS, port 443), or to check the add-in’s server; then open this pane again.',
  ],
  'no-parts': [
    'Office.js 的加载程序来了，但它的其余文件（excel-*.js 等）没有来，活动周考评不能启动。请让网络管理人员放行其中任意一处的所有文件（HTTPS，443 端口）：{places}。然后重新打开本窗格。最后一处是加载项所在的服务器，那里的文件要齐全。',
    'The loader of Office.js came, but the rest of its files (excel-*.js and others) did not, so WeekTally cannot start. Ask the network office to allow every file of one of these places (HTTPS, port 443): {places}. Then open this pane again. The last place is the add-in’s own server, where the files must be complete.',
  ],
  'no-pane': [
    '活动周考评的程序文件没有加载完整。请检查网络后重新打开本窗格；若仍如此，请让网络管理人员检查加载项所在的服务器。',
    'Some of WeekTally’s own files did not load. Check the network and open this pane again; if it stays so, ask the network office to check the add-in’s server.',
  ],
  'no-excel': [
    '请在 Excel 中打开活动周考评：这个网页要作为 Excel 加载项使用。',
    'Please open WeekTally in Excel: this page works as an Excel add-in.',
  ],
};

/** Shows why there is no Excel, as plain text. */
export function showNoExcel(reason: NoExcel | 'no-pane', root: HTMLElement, detail?: unknown): void {
  const places = officeSources.map(placeOf).join(' · ');
  const paragraphs = texts[reason].map((sentence) => {
    const text = sentence.replace('{places}', places);
    const paragraph = document.createElement('p');
    paragraph.textContent = detail instanceof Error ? `${text} (${detail.message})` : text;
    return paragraph;
  });
  root.setAttribute('role', 'alert');
  root.replaceChildren(...paragraphs);
}
