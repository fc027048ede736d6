// Makes `npm start` and `npm test` enough by themselves after a clone: installs what package-lock.json names,
// and does nothing where that is there already.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';

const lock = readFileSync('package-lock.json', 'utf8');
const stamp = 'node_modules/.weektally-lock';
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing what is missing… 正在安装缺少的组件…');
  execSync('npm ci --no-audit --no-fund', { stdio: 'inherit' });
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(stamp, lock);
}
