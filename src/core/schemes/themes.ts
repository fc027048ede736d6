/** A national Activity Week (职业教育活动周): days as `2024-05-12`. */
export type Theme = { readonly year: number; readonly start: string; readonly end: string; readonly theme: string };

/** Presets for the settings of a year; schools may hold their own week on other days. */
export const themes: readonly Theme[] = [
  { year: 2015, start: '2015-05-10', end: '2015-05-16', theme: '支撑中国制造 成就出彩人生' },
  { year: 2016, start: '2016-05-08', end: '2016-05-14', theme: '弘扬工匠精神 打造技能强国' },
  { year: 2017, start: '2017-05-07', end: '2017-05-13', theme: '共筑职教梦 喜迎十九大' },
  { year: 2018, start: '2018-05-06', end: '2018-05-12', theme: '职教改革四十年 产教融合育工匠' },
  { year: 2019, start: '2019-05-06', end: '2019-05-12', theme: '迎祖国七十华诞 展职教时代风采' },
  { year: 2020, start: '2020-11-08', end: '2020-11-14', theme: '人人出彩 技能强国' },
  { year: 2021, start: '2021-05-22', end: '2021-05-28', theme: '技能：让生活更美好' },
  { year: 2022, start: '2022-05-08', end: '2022-05-14', theme: '技能：让生活更美好' },
  { year: 2023, start: '2023-05-14', end: '2023-05-20', theme: '技能：让生活更美好' },
  { year: 2024, start: '2024-05-12', end: '2024-05-18', theme: '一技在手，一生无忧' },
  { year: 2025, start: '2025-05-11', end: '2025-05-17', theme: '一技在手，一生无忧' },
];

export function themeOf(year: number): Theme | undefined {
  return themes.find((candidate) => candidate.year === year);
}
