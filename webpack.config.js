const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
// What Office.js loads by itself from beside it: its file for each Excel (one more for plain browsers), its strings, what it can do without.
const officeFiles = require('./tools/office-files.json');

const here = (path) => join(__dirname, path);
const library = here('node_modules/@microsoft/office-js/dist/');

/**
 * The pages, each in a folder of its own below `dist`: `pane`, the add-in's pane and the ribbon's commands, and `browser`, the edition
 * that needs no Excel. `mode` is `production` or `development`.
 */
module.exports = (mode) => [pane(mode), browser(mode)];

function pane(mode) {
  return {
    ...shared(mode, 'pane'),
    entry: {
      taskpane: './src/taskpane/index.ts',
      commands: './src/commands/commands.ts',
      result: './src/commands/result.ts',
    },
    plugins: [
      page('taskpane', 'src/taskpane/taskpane.html'),
      page('commands', 'src/commands/commands.html'),
      page('result', 'src/commands/result.html'),
      preload('taskpane.html', 'pane'),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]', noErrorOnMissing: true },
          { from: 'src/office/too-old.js', to: 'too-old.js' },
          { from: 'src/taskpane/pane.css', to: 'pane.css' },
          ...officeFiles.needed.map((from) => officeFile(from, from)),
          ...officeFiles.more.map((from) => ({ ...officeFile(from, ''), noErrorOnMissing: true })),
        ],
      }),
    ],
  };
}

function browser(mode) {
  const common = shared(mode, 'browser');
  return {
    ...common,
    entry: { index: './src/browser/index.ts' },
    resolve: {
      ...common.resolve,
      // What goes wrong between the add-in and Excel is never said where there is no Excel.
      alias: {
        ...common.resolve.alias,
        [here('src/words/zh-cn/host.ts')]: false,
        [here('src/words/en-us/host.ts')]: false,
      },
    },
    // What is in the page and in its worker is one file for both.
    optimization: {
      splitChunks: {
        minSize: 6_000,
        cacheGroups: { numfmt: forBoth('numfmt'), comlink: forBoth('comlink') },
      },
    },
    plugins: [
      page('index', 'src/browser/index.html'),
      preload('index.html', 'page'),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icon-*.png', to: 'assets/[name][ext]' },
          { from: 'assets/icon.svg', to: 'assets/icon.svg' },
          { from: 'src/browser/manifest.webmanifest', to: 'manifest.webmanifest' },
          { from: 'src/browser/service-worker.js', to: 'service-worker.js', info: { minimized: true } },
          { from: 'src/browser/browser.css', to: 'browser.css' },
          { from: 'src/sheet/sheet.css', to: 'sheet.css', noErrorOnMissing: true },
          { from: 'src/taskpane/pane.css', to: 'pane.css' },
        ],
      }),
    ],
  };
}

function forBoth(library) {
  return {
    test: new RegExp(`[\\\\/]node_modules[\\\\/]${library}[\\\\/]`),
    name: library,
    chunks: 'all',
    enforce: true,
  };
}

function shared(mode, name) {
  return {
    name,
    mode,
    context: here('.'),
    // What has not changed since the last build is not made again: a clone builds when it installs, tests and starts.
    // What a cache says of files holds for this folder alone: in a copy of it they would be those of the other one.
    cache: {
      type: 'filesystem',
      name: `${name}-${mode}`,
      version: __dirname,
      buildDependencies: { config: [__filename] },
    },
    devtool: mode === 'production' ? false : 'source-map',
    output: { path: here(`dist/${name}`), filename: '[name].[contenthash:8].js', clean: true },
    resolve: {
      extensions: ['.tsx', '.ts', '.js'],
      // The package says that its module is `index.js`, of which nothing can be left out.
      alias: {
        numfmt$: here('node_modules/numfmt/dist/index.mjs'),
        [here('node_modules/@fluentui/tokens/lib/tokens.js')]: here('src/taskpane/fluent-tokens.ts'),
      },
    },
    module: {
      rules: [
        { test: /\.md$/, type: 'asset/source' },
        { test: here('node_modules/numfmt/dist/index.mjs'), loader: here('tools/numfmt-locales.cjs') },
        // Only functions that are not taken of the library of formulas need it.
        { test: here('node_modules/bessel/'), sideEffects: false },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
                target: 'es2022',
              },
            },
          },
        },
      ],
    },
    performance: { hints: false },
  };
}

function officeFile(from, to) {
  return { context: library, from, to: `office-js/${to}`, info: { minimized: true } };
}

function page(name, template) {
  return new HtmlPlugin({ filename: `${name}.html`, template, chunks: [name], scriptLoading: 'defer' });
}

/** The page's own code is on its way while the entry still asks for Office.js, or starts the worker. */
function preload(filename, chunk) {
  const name = 'preload';
  const tagOf = (href) => ({
    tagName: 'link',
    voidTag: true,
    attributes: { rel: 'preload', as: 'script', href },
    meta: {},
  });
  return {
    apply: (compiler) => {
      compiler.hooks.compilation.tap(name, (compilation) => {
        HtmlPlugin.getHooks(compilation).alterAssetTagGroups.tap(name, (data) => {
          if (data.outputName !== filename) return data;
          const files = compilation.namedChunkGroups.get(chunk).getFiles();
          data.headTags.unshift(...files.filter((file) => file.endsWith('.js')).map(tagOf));
          return data;
        });
      });
    },
  };
}
