/**
 * Of the languages that numfmt brings, those that workbooks of a Chinese school name: it makes them all ready at once, which costs as much
 * time at the start as all of ours, and 22 KB (gzip). In others months and days have their English names.
 */
const kept = /^(?:zh|en|ja|ko)\b/;
const addition = /^\taddLocale\((?:(?!^\taddLocale\()[^])*?"([A-Za-z-]+)"\);\n/gm;

module.exports = function keepLocales(source) {
  const { length } = source;
  const less = source.replace(addition, (statement, language) => (kept.test(language) ? statement : ''));
  if (length - less.length < 20_000)
    throw new Error('numfmt names its languages in another way: see tools/numfmt-locales.cjs');
  return less;
};
