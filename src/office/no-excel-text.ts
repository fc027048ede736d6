import type { NoExcel } from './load-office';

/** Both languages at once: without Excel nobody can say which one is read. */
const texts: Readonly<Record<NoExcel, readonly string[]>> = {
  'no-office': [
    '无法加载 Office.js，活动周考评不能启动。请让网络管理人员放行 appsforoffice.microsoft.com 和 appsforoffice.cdn.partner.office365.cn（HTTPS，443 端口），或检查加载项所在的服务器，然后重新打开本窗格。',
    'Office.js could not be loaded, so WeekTally cannot start. Ask the network office to allow appsforoffice.microsoft.com and appsforoffice.cdn.partner.office365.cn (HTTPS, port 443), or to check the add-in’s server; then open this pane again.',
  ],
  'no-excel': [
    '请在 Excel 中打开活动周考评：这个网页要作为 Excel 加载项使用。',
    'Please open WeekTally in Excel: this page works as an Excel add-in.',
  ],
};

/** Shows why there is no Excel, as plain text. */
export function showNoExcel(reason: NoExcel, root: HTMLElement): void {
  const paragraphs = texts[reason].map((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    return paragraph;
  });
  root.setAttribute('role', 'alert');
  root.replaceChildren(...paragraphs);
}
