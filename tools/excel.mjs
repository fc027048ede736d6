// `npm run excel`: the pane in the Excel of this computer, from https://localhost:3000, until Ctrl+C. `npm run excel:try` (`--try`):
// the same with the manual test in the pane, and what was found in out/try.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join, resolve } from 'node:path';
import { paneAnswers, trialManifest } from './pane-answers.mjs';

const port = 3000;
const isTrial = process.argv.includes('--try');
const trialFolder = 'out/try';

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  console.log(`这台电脑的系统上没有桌面版 Excel。请改用 Excel 网页版：
1. npm run package -- --base-url https://学校的域名/文件夹
2. 把 out/package 中的文件放到该 https 网址。
3. 在 Excel 网页版中：“开始”→“加载项”→“更多加载项”→“我的加载项”→“上传我的加载项”，选 out/package/manifest.xml。

There is no desktop Excel on this system. Use Excel on the web instead:
1. npm run package -- --base-url https://your.school/folder
2. Put the files of out/package at that https address.
3. In Excel on the web: Home → Add-ins → More Add-ins → My Add-ins → Upload My Add-in, and choose out/package/manifest.xml.`);
  process.exit(0);
}

function runTool(command, ...args) {
  return spawnSync(process.execPath, [command, ...args], { stdio: 'inherit' }).status === 0;
}

function giveUp(chinese, english) {
  console.error(`${chinese}\n${english}`);
  process.exit(2);
}

const debugging = 'node_modules/office-addin-debugging/cli.js';

if (!existsSync('manifest.xml')) giveUp('找不到 manifest.xml。', 'manifest.xml is missing.');
if (!runTool('tools/build-pages.mjs', 'pane')) giveUp('窗格没有编译成功。', 'The pane was not built.');
const { default: certificates } = await import('office-addin-dev-certs');
const certificate = await certificates
  .getHttpsServerOptions()
  .catch(({ message }) =>
    giveUp(
      `没有装好 localhost 的证书（${message}）。请再运行一次，并在系统询问时选“是”。`,
      `The certificate for localhost was not installed (${message}). Run this again and answer Yes when the system asks.`,
    ),
  );
const result = isTrial
  ? resolve(trialFolder, `result-${new Date().toISOString().slice(0, 16).replace(/[T:]/g, '-')}.json`)
  : undefined;
const server = createServer(certificate, paneAnswers({ folder: 'dist/pane', result }));
server.on('error', ({ message }) =>
  giveUp(
    `不能使用 https://localhost:${port}（${message}）。请关闭占用该端口的程序。`,
    `https://localhost:${port} cannot be used (${message}). Close the program that uses the port.`,
  ),
);

/** Excel is told where the pane is by a manifest. */
function manifestPath() {
  if (!isTrial) return 'manifest.xml';
  const path = join(trialFolder, 'manifest.xml');
  mkdirSync(trialFolder, { recursive: true });
  writeFileSync(path, trialManifest(readFileSync('manifest.xml', 'utf8')));
  return path;
}
const manifest = manifestPath();

let stopping = false;
function stop(code) {
  if (stopping) return;
  stopping = true;
  runTool(debugging, 'stop', manifest);
  server.closeAllConnections();
  server.close(() => process.exit(code));
}
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));

server.listen(port, 'localhost', () => {
  // Not run to its end at once: Excel asks this server for the pane while it starts.
  spawn(process.execPath, [debugging, 'start', manifest, 'desktop', '--no-debug'], { stdio: 'inherit' }).on(
    'exit',
    (code) => {
      if (stopping) return;
      if (code !== 0) {
        console.error('Excel 没有打开。请确认已安装 Excel。\nExcel did not open. Check that Excel is installed.');
        stop(2);
        return;
      }
      console.log(
        isTrial
          ? `Excel 已打开。请点“开始”选项卡→“打开活动周考评”，照窗格上方的步骤做；结果写在“${result}”，做完请把它发回，再按 Ctrl+C 结束。
Excel is open. Choose Home → Open WeekTally and follow the steps at the top of the pane. The result is written to “${result}”: send it back when you have finished, then press Ctrl+C.`
          : 'Excel 已打开，按 Ctrl+C 结束。\nExcel is open; press Ctrl+C to stop.',
      );
    },
  );
});
