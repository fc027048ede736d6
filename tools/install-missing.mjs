// Makes `npm start` and `npm test` enough by themselves after a clone: installs what package-lock.json names,
// and does nothing where that is there already.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const lock = readFileSync('package-lock.json', 'utf8');
const stamp = 'node_modules/.weektally-lock';
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Installing what is missing… 正在安装缺少的组件…');
  // Not `npm ci`: it refuses a lock file without the optional packages of platforms that a registry does not mirror.
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: true });
  if (status !== 0) {
    console.error(
      '安装没有完成：请检查网络或 npm 设置后重试。 The installation failed: check network and npm, then try again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, readFileSync('package-lock.json', 'utf8'));
}
