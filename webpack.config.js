const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
// What Office.js loads by itself from beside it: its file for each Excel (one more for plain browsers), its strings, what it can do without.
const officeFiles = require('./tools/office-files.json');

const here = (path) => join(__dirname, path);
const library = here('node_modules/@microsoft/office-js/dist/');

/** The pane and the ribbon's commands, in `dist/pane`; `mode` is `production` or `development`. */
module.exports = (mode) => ({
  mode,
  context: here('.'),
  // What has not changed since the last build is not made again: a clone builds when it installs, tests and starts.
  cache: { type: 'filesystem', buildDependencies: { config: [__filename] } },
  devtool: mode === 'production' ? false : 'source-map',
  entry: {
    taskpane: './src/taskpane/index.ts',
    commands: './src/commands/commands.ts',
    result: './src/commands/result.ts',
  },
  output: { path: here('dist/pane'), filename: '[name].[contenthash:8].js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      { test: /\.md$/, type: 'asset/source' },
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
  performance: { hints: false },
});

function officeFile(from, to) {
  return { context: library, from, to: `office-js/${to}`, info: { minimized: true } };
}

function page(name, template) {
  return new HtmlPlugin({ filename: `${name}.html`, template, chunks: [name], scriptLoading: 'defer' });
}

/** The page's own code is on its way while the entry still asks for Office.js. */
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
