// `npm run package -- --base-url https://…`: all that a school's web server needs, in out/package.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow, staleVersion, versionOf, withVersion } from './manifest-version.mjs';
import { trialManifest } from './pane-answers.mjs';
import { helpPage, indexPage, nginxConf, webConfig } from './package-texts.mjs';

const development = 'https://localhost:3000';
const usage = 'npm run package -- --base-url https://weektally.example.edu.cn/pane';
const officeFiles = JSON.parse(readFileSync(new URL('office-files.json', import.meta.url), 'utf8')).needed;

/** Says why nothing was written. */
function refuse(chinese, english) {
  console.error(`${chinese}\n${english}`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        'base-url': { type: 'string' },
        'office-js': { type: 'string', default: 'network' },
        'no-build': { type: 'boolean', default: false },
        from: { type: 'string', default: 'dist/pane' },
        manifest: { type: 'string', default: 'manifest.xml' },
        out: { type: 'string', default: 'out/package' },
        try: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return refuse(`命令写法有误，请这样写：${usage}`, `The command is not right; write: ${usage}`);
  }
}

/** The base URL without a slash at its end, or a refusal. */
function readAddress(text) {
  if (text === undefined)
    return refuse(
      `请用 --base-url 写明窗格放在哪个网址，如：${usage}`,
      `Say with --base-url where the pane will be, such as: ${usage}`,
    );
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address === undefined || !/^https:\/\/[^/\s\\]/i.test(text))
    return refuse(
      `“${text}”不是完整的 https 网址，请写成 https://学校的域名/文件夹。`,
      `“${text}” is not a complete https address; write https://your.school/folder.`,
    );
  if (/[?#@]/.test(text))
    return refuse(
      `网址“${text}”中不能有 ?、# 或账号，请只写到文件夹。`,
      `The address “${text}” must have no ?, # or user name; write it up to the folder only.`,
    );
  if (!/^[\w./~-]*$/.test(address.pathname) || address.pathname.includes('//'))
    return refuse(
      `网址“${text}”的文件夹名只能用英文字母、数字和 - _ . ~。`,
      `The folders in the address “${text}” may have only letters, digits and - _ . ~.`,
    );
  address.pathname = address.pathname.replace(/\/$/, '');
  return address;
}

/** Only the origin belongs where the manifest names no file, as in AppDomain. */
function moveManifest(text, address, base) {
  return withVersion(text).replaceAll(`${development}/`, `${base}/`).replaceAll(development, address.origin);
}

/** Files that the manifest names but the package lacks. */
function missingFiles(manifest, base, files) {
  const named = [...manifest.matchAll(/"([^"]*)"/g)]
    .map(([, value]) => value)
    .filter((value) => value.startsWith(`${base}/`))
    .map((value) => value.slice(base.length + 1).replace(/[?#].*$/, ''));
  return [...new Set(named)].filter((name) => name !== '' && !files.includes(name));
}

/** A folder that is not a package is somebody's, and stays. */
function mayReplace(folder) {
  if (!existsSync(folder)) return true;
  const names = readdirSync(folder);
  return names.length === 0 || (names.includes('manifest.xml') && names.includes('nginx.conf'));
}

/** The copy of Office.js fails without a word where a part of it is missing. */
function incompleteCopy(from, isFirst) {
  const copy = join(from, 'office-js');
  if (!isFirst && !existsSync(copy)) return [];
  return officeFiles.filter((name) => !existsSync(join(copy, name))).map((name) => `office-js/${name}`);
}

/** Tells the pages that the copy of Office.js beside them comes first. */
function copyFirst(folder) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html'))) {
    const page = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), page.replace(/(data-office-js="?)network/, '$1local'));
  }
}

function fill(folder, from, manifest, address, base) {
  cpSync(from, folder, { recursive: true });
  if (options['office-js'] === 'local') copyFirst(folder);
  if (!existsSync(join(folder, 'help.html'))) writeFileSync(join(folder, 'help.html'), helpPage());
  writeFileSync(join(folder, 'index.html'), indexPage(base, versionOf(manifest)));
  writeFileSync(join(folder, 'manifest.xml'), manifest);
  const files = filesBelow(folder);
  const missing = missingFiles(manifest, base, files);
  if (missing.length > 0) return missing;
  writeFileSync(join(folder, 'nginx.conf'), nginxConf(address));
  writeFileSync(join(folder, 'web.config'), webConfig(files));
  return [];
}

const options = readOptions();
const address = readAddress(options['base-url']);
const base = address.href.replace(/\/$/, '');
const out = resolve(options.out);
if (!['network', 'local'].includes(options['office-js']))
  refuse(
    `--office-js 只能写 network（先用微软的网络）或 local（先用本服务器上的一份），不能是“${options['office-js']}”。`,
    `“${options['office-js']}” is not understood: --office-js is network (Microsoft's network first) or local (the copy on this server first).`,
  );
if (!mayReplace(out))
  refuse(
    `“${out}”里有别的文件，没有覆盖。请换一个文件夹。`,
    `“${out}” holds other files and was left alone. Choose another folder.`,
  );
if (!options['no-build']) {
  const { status } = spawnSync(process.execPath, ['tools/build-pages.mjs', 'pane'], { stdio: 'inherit' });
  if (status !== 0) refuse('窗格没有编译成功，没有打包。', 'The pane was not built; nothing was packaged.');
}
for (const needed of [join(options.from, 'taskpane.html'), options.manifest])
  if (!existsSync(needed)) refuse(`找不到“${needed}”，没有打包。`, `“${needed}” is missing; nothing was packaged.`);
const incomplete = incompleteCopy(options.from, options['office-js'] === 'local');
if (incomplete.length > 0)
  refuse(
    `Office.js 的副本不完整，没有打包，缺：${incomplete.join('、')}。`,
    `The copy of Office.js is not complete, nothing was packaged; it lacks: ${incomplete.join(', ')}.`,
  );

const fresh = `${out}.new-${process.pid}`;
const old = `${out}.old-${process.pid}`;
mkdirSync(dirname(out), { recursive: true });
try {
  const moved = moveManifest(readFileSync(options.manifest, 'utf8'), address, base);
  const manifest = options.try ? trialManifest(moved) : moved;
  const missing = fill(fresh, options.from, manifest, address, base);
  if (missing.length > 0) {
    rmSync(fresh, { recursive: true, force: true });
    refuse(
      `清单中的这些文件不存在，没有打包：${missing.join('、')}。`,
      `The manifest names files that are missing, nothing was packaged: ${missing.join(', ')}.`,
    );
  }
  const stale = staleVersion(out, fresh);
  if (stale !== undefined) {
    rmSync(fresh, { recursive: true, force: true });
    refuse(
      `内容与“${out}”中上次打包的不同，版本却没有提高（${stale}），没有打包：版本不变，Office 不会更新。请先运行 npm version patch --no-git-tag-version；只是试一试，用 --out 换一个文件夹。`,
      `The content differs from the last package in “${out}” but the version is not higher (${stale}), nothing was packaged: Office updates only to a higher version. Run npm version patch --no-git-tag-version first; for a trial, choose another folder with --out.`,
    );
  }
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  rmSync(old, { recursive: true, force: true });
} finally {
  rmSync(fresh, { recursive: true, force: true });
  if (!existsSync(out) && existsSync(old)) renameSync(old, out);
}
console.log(
  `已写入“${out}”。请把其中的文件放到 ${base}/，再看其中的 index.html。\nWritten to “${out}”. Put its files at ${base}/ and read its index.html.`,
);
