// `npm start`: the browser edition, served by this computer for this computer alone, until Ctrl+C.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { paneAnswers } from './pane-answers.mjs';

const { values: options } = parseArgs({
  options: { port: { type: 'string', default: '3100' }, 'no-open': { type: 'boolean', default: false } },
});
/** Where the port is taken, the next ones are tried. */
const tries = 20;
const first = Number(options.port);
if (!Number.isInteger(first) || first < 1 || first > 65_535) {
  console.error(`--port 只能是 1 到 65535 的整数。 --port is a whole number from 1 to 65535.`);
  process.exit(2);
}

const server = createServer(paneAnswers({ folder: 'dist/browser' }));
let port = first;
server.on('error', (error) => {
  if (error.code === 'EADDRINUSE' && port < first + tries) listen(port + 1);
  else {
    console.error(`不能使用端口 ${port}（${error.message}）。 Port ${port} cannot be used (${error.message}).`);
    process.exit(2);
  }
});
server.on('listening', () => {
  const address = `http://localhost:${port}/`;
  console.log(`
活动周考评已在本机打开：${address}
示例已经载入；文件只在这台电脑上，不会上传。按 Ctrl+C 结束。
WeekTally is open on this computer: ${address}
The sample week is loaded; files stay on this computer. Press Ctrl+C to stop.`);
  if (!options['no-open']) showInBrowser(address);
});
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
listen(first);

function listen(at) {
  port = at;
  server.listen(port, 'localhost');
}

/** Where there is no browser, the address above is all that is needed. */
function showInBrowser(address) {
  const [command, ...args] = { win32: ['cmd', '/c', 'start', ''], darwin: ['open'] }[process.platform] ?? ['xdg-open'];
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
