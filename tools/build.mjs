// Bundles the command line into dist/: one file, so that it starts fast and `npx weektally` needs no further build.
import { build } from 'esbuild';
import { existsSync, chmodSync } from 'node:fs';

const shared = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning' };
await build({
  ...shared,
  minifySyntax: true,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/weektally.cjs',
  banner: { js: '#!/usr/bin/env node' },
});
chmodSync('dist/weektally.cjs', 0o755);
for (const name of ['bench', 'grid-bench'])
  if (existsSync(`bench/${name}.ts`))
    await build({ ...shared, entryPoints: [`bench/${name}.ts`], outfile: `dist/${name}.cjs` });
for (const name of ['pane-bench', 'browser-bench', 'collect-bench', 'pane-shots'])
  if (existsSync(`bench/${name}.ts`))
    await build({
      ...shared,
      packages: 'external',
      entryPoints: [`bench/${name}.ts`],
      outfile: `dist/${name}.cjs`,
    });
