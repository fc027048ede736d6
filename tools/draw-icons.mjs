// Draws the product's icons and renders them into assets/ with Chromium: run by hand after a change, the pictures are committed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const green = '#107C41';
const line = (points) =>
  `<polyline points="${points}" fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"/>`;
const ground = `<rect x="1" y="1" width="30" height="30" rx="6" fill="${green}"/>`;
const bar = (x, y) => `<rect x="${x}" y="${y}" width="5" height="${26 - y}" rx="1" fill="#fff"/>`;

/** Each is drawn on 32 × 32 and must be read at 16. */
const drawings = {
  icon: ground + bar(6, 17) + bar(13.5, 12) + bar(21, 6),
  check: ground + line('7,17 13,23 25,9'),
  total: ground + line('23,8 9,8 17,16 9,24 23,24'),
  report:
    ground +
    '<rect x="8" y="6" width="16" height="20" rx="2" fill="#fff"/>' +
    [11, 16, 21].map((y) => `<rect x="11" y="${y - 1}" width="10" height="2.4" fill="${green}"/>`).join(''),
};
const sizes = { icon: [16, 32, 64, 80, 192, 512], check: [16, 32, 80], total: [16, 32, 80], report: [16, 32, 80] };

mkdirSync('assets', { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [name, drawing] of Object.entries(drawings)) {
  const svg = (size) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${drawing}</svg>`;
  writeFileSync(`assets/${name}.svg`, `${svg(32)}\n`);
  for (const size of sizes[name]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0">${svg(size)}</body>`);
    await page.screenshot({ path: `assets/${name}-${size}.png`, omitBackground: true });
  }
}
await browser.close();
