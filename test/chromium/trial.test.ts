import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createExcelHost } from '../support/excel-host/excel-host';
import { launchChromium, openPane } from './open-pane';

const serve = `
import { createServer } from 'node:http';
import { paneAnswers } from './tools/pane-answers.mjs';
const server = createServer(paneAnswers({ folder: 'dist/pane', result: process.argv[1] }));
server.listen(0, 'localhost', () => console.log(server.address().port));
`;

let browser: Browser;
let server: ChildProcess;
let address: string;
let folder: string;
let result: string;
beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'weektally-trial-'));
  result = join(folder, 'try', 'result.json');
  server = spawn(process.execPath, ['--input-type=module', '-e', serve, result], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve) =>
    server.stdout?.once('data', (data) => resolve(String(data).trim())),
  );
  address = `http://localhost:${port}`;
}, 60_000);
afterAll(async () => {
  server.kill();
  rmSync(folder, { recursive: true });
  await browser.close();
});

/** The rows of the manual's table in Chinese. */
const manualRows = readFileSync('test/MANUAL.md', 'utf8')
  .split('# Manual test')[0]
  ?.match(/^\| \d+ [^|]*\|[^|]*\|[^|]*\|$/gm);

async function openTrial(path: string, language: 'zh-CN' | 'en-US' = 'zh-CN') {
  return openPane(browser, createExcelHost(), {
    path,
    language,
    server: address,
    viewport: { width: 320, height: 640 },
  });
}

function kept(): Record<string, unknown> {
  const found: Record<string, unknown> = JSON.parse(readFileSync(result, 'utf8'));
  return found;
}

async function until(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 100 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 100));
  return holds();
}

test('a trial leads through the manual, and what was found is a file beside it', async () => {
  const { page, complaints } = await openTrial('taskpane.html?try');
  const panel = page.getByRole('complementary', { name: '试用记录' });
  await panel.getByText(`已记0／${String(manualRows?.length)}步`).waitFor();
  await panel.getByText('1 打开').waitFor();
  await panel.getByRole('button', { name: '是', exact: true }).click();
  await panel.getByRole('button', { name: '下一步' }).click();
  await panel.getByText('2 准备').waitFor();
  await page.getByRole('tab', { name: '准备' }).click();
  await page.getByRole('button', { name: '补充到工作簿' }).click();
  await page.getByRole('status').getByText(/补充/).first().waitFor();
  await panel.getByLabel(/备注/).fill('等了很久');
  await panel.getByRole('button', { name: '不是' }).click();
  await panel.getByRole('button', { name: '写出结果' }).click();
  await panel.getByRole('textbox', { name: /发回/ }).waitFor();
  // The file follows a moment after.
  await until(() => JSON.stringify(kept()['answers']).includes('"seen":false'));
  const { answers, facts, messages } = kept();
  expect(answers).toEqual({ 1: { seen: true, note: '' }, 2: { seen: false, note: '等了很久' } });
  expect(facts).toMatchObject({
    host: 'Excel',
    displayLanguage: 'zh-CN',
    supported: expect.arrayContaining(['ExcelApi 1.9']),
  });
  expect(messages).toContainEqual(
    expect.objectContaining({
      step: '2',
      refused: null,
      steps: expect.objectContaining({ addSheet: expect.any(Number) }),
    }),
  );
  // Sheets are named by steps, but nothing that stands in their cells leaves the workbook.
  expect(JSON.stringify(messages)).not.toContain('技能竞赛');
  expect(complaints).toEqual([]);
  await page.reload();
  await panel.getByText(`已记2／${String(manualRows?.length)}步`).waitFor();
}, 60_000);

test('what Excel refuses is kept with its debug information', async () => {
  const host = createExcelHost();
  const { page } = await openPane(browser, host, { path: 'taskpane.html?try', server: address });
  await page.getByText('还没有活动周').first().waitFor();
  await page.getByRole('button', { name: '重新读取', disabled: false }).waitFor();
  host.startCellEdit();
  await page.getByRole('button', { name: '重新读取' }).click();
  await page.getByText('有单元格正在编辑').first().waitFor();
  host.endCellEdit();
  await expect(
    until(() => JSON.stringify(kept()['messages']).includes('InvalidOperationInCellEditMode')),
  ).resolves.toBe(true);
}, 60_000);

test('without the sign of a trial the pane is as it always is, and posts nothing', async () => {
  const { page } = await openTrial('taskpane.html', 'en-US');
  const posted: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(request.url());
  });
  await page.getByRole('tab', { name: 'Check' }).click();
  await expect(page.getByRole('complementary').count()).resolves.toBe(0);
  expect(posted).toEqual([]);
});
