// Waits until the browser edition is served at an address, and asks for every file that it keeps for offline use, as a browser would.
/* global fetch */
import { setTimeout as pause } from 'node:timers/promises';

const [address] = process.argv.slice(2);
/** The server starts after a build. */
const mostSeconds = 300;

const worker = await answerOf('service-worker.js', mostSeconds);
const [, list = ''] = /^const files = (.*);$/m.exec(await worker.text()) ?? [];
const files = JSON.parse(list);
for (const file of files) {
  const { status } = await fetch(new URL(file, address));
  if (status !== 200) throw new Error(`${file}: ${status}`);
}
const page = await (await fetch(address)).text();
if (!page.includes('Content-Security-Policy')) throw new Error('the page has no policy');
console.log(`${address}: ${files.length} files`);

async function answerOf(name, seconds) {
  for (let waited = 0; ; waited++) {
    const answer = await fetch(new URL(name, address)).catch(() => undefined);
    if (answer?.ok) return answer;
    if (waited >= seconds) throw new Error(`${address} does not answer`);
    await pause(1000);
  }
}
