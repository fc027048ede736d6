import fc from 'fast-check';
import { fileNames } from '../../src/tasks/file-names';

test('what a system forbids is replaced', () => {
  expect(fileNames('附件2 ', ['技能/竞赛:部', '甲系. ', '乙\u202e系'])).toEqual([
    '附件2 技能_竞赛_部.xlsx',
    '附件2 甲系.xlsx',
    '附件2 乙_系.xlsx',
  ]);
});

test('departments that differ have files that differ', () => {
  expect(fileNames('附件2 ', ['系/一', '系:一', '系_一', 'IT', 'it'])).toEqual([
    '附件2 系_一.xlsx',
    '附件2 系_一 (2).xlsx',
    '附件2 系_一 (3).xlsx',
    '附件2 IT.xlsx',
    '附件2 it (2).xlsx',
  ]);
});

test('names that Windows keeps for devices, that are nothing, halves of characters', () => {
  expect(
    fileNames('', ['CON', 'nul.甲', 'COM¹', 'console', '..', '', '\ud83d', '🎓', '=1+1', 'straße', 'STRASSE']),
  ).toEqual([
    '_CON.xlsx',
    '_nul.甲.xlsx',
    '_COM¹.xlsx',
    'console.xlsx',
    '_.xlsx',
    '_ (2).xlsx',
    '_ (3).xlsx',
    '🎓.xlsx',
    '=1+1.xlsx',
    'straße.xlsx',
    'STRASSE (2).xlsx',
  ]);
});

test('any names: valid, at most 255 bytes, all different', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 120 }), { maxLength: 30 }), (texts) => {
      const names = fileNames('得分与扣分明细 ', texts);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
      for (const name of names) {
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^得分与扣分明细(?:| .*[^. ])\.xlsx$/u);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
      }
    }),
  );
});
