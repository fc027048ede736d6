// `npm run excel`: the pane in the Excel of this computer, from https://localhost:3000, until Ctrl+C.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { helpPage } from './package-texts.mjs';

const port = 3000;
const pane = resolve('dist/pane');
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

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

/** The file that a request means, never one outside the pane. */
function fileFor(address) {
  try {
    const path = decodeURIComponent(new URL(address, `https://localhost:${port}`).pathname);
    const file = normalize(join(pane, path));
    return file.startsWith(pane + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

function answer(request, response) {
  const address = request.url ?? '/';
  const file = fileFor(address);
  if (file !== undefined) {
    const type = types[extname(file)] ?? 'application/octet-stream';
    // Excel may not show an icon that it must not store.
    const cache = type.startsWith('image/') ? {} : { 'Cache-Control': 'no-store' };
    response.writeHead(200, { 'Content-Type': type, ...cache });
    response.end(readFileSync(file));
  } else if (address.startsWith('/help.html')) {
    response.writeHead(200, { 'Content-Type': types['.html'], 'Cache-Control': 'no-store' });
    response.end(helpPage());
  } else {
    response.writeHead(404).end();
  }
}

const debugging = 'node_modules/office-addin-debugging/cli.js';

if (!existsSync('manifest.xml')) giveUp('找不到 manifest.xml。', 'manifest.xml is missing.');
if (!runTool('tools/build-pane.mjs')) giveUp('窗格没有编译成功。', 'The pane was not built.');
const { default: certificates } = await import('office-addin-dev-certs');
const certificate = await certificates
  .getHttpsServerOptions()
  .catch(({ message }) =>
    giveUp(
      `没有装好 localhost 的证书（${message}）。请再运行一次，并在系统询问时选“是”。`,
      `The certificate for localhost was not installed (${message}). Run this again and answer Yes when the system asks.`,
    ),
  );
const server = createServer(certificate, answer);
server.on('error', ({ message }) =>
  giveUp(
    `不能使用 https://localhost:${port}（${message}）。请关闭占用该端口的程序。`,
    `https://localhost:${port} cannot be used (${message}). Close the program that uses the port.`,
  ),
);

let stopping = false;
function stop(code) {
  if (stopping) return;
  stopping = true;
  runTool(debugging, 'stop', 'manifest.xml');
  server.closeAllConnections();
  server.close(() => process.exit(code));
}
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));

server.listen(port, 'localhost', () => {
  // Not run to its end at once: Excel asks this server for the pane while it starts.
  spawn(process.execPath, [debugging, 'start', 'manifest.xml', 'desktop', '--no-debug'], { stdio: 'inherit' }).on(
    'exit',
    (code) => {
      if (stopping) return;
      if (code !== 0) {
        console.error('Excel 没有打开。请确认已安装 Excel。\nExcel did not open. Check that Excel is installed.');
        stop(2);
        return;
      }
      console.log('Excel 已打开，按 Ctrl+C 结束。\nExcel is open; press Ctrl+C to stop.');
    },
  );
});
