import { exact } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { foldTraditional } from '../names/traditional-characters';
import { stripSpace } from '../names/normalise-name';
import { parseChineseNumeral } from '../reading/parse-chinese-numeral';

/** A number of points as people write it before 分: `0.5`, `一`, `半`. */
export const number = String.raw`(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3}|半)`;
/** 分 as points, not 分钟, 分值, 分之, 分制. */
export const mark = '分(?![钟值数之制])';
/** What is counted. Longer words first. */
export const unit =
  '(?:人次|项次|场次|个工作日|工作日|小时|分钟|学时|课时|次|人|项|个|处|起|例|件|篇|份|条|张|场|天|日|秒|周|节|名|位|部|块|幅|班|宗|门|类|期)';
const scored = new RegExp(`扣|不得分|${number}${mark}`);

/** `参与率≥95%，得5分`, `未上报的，不得分`: the points belong to the words before. */
const joined = new RegExp(`((?:[^;,。!\\n\\d]|\\d(?!分))+),((?:得|计|扣)${number}${mark}|不得分)`, 'g');

/** `减1分`, `少1分`, `罚1分` mean 扣; `至少1分`, `不少1分` do not. */
const taken = new RegExp(
  `(?:扣减|减去|减少|减掉|罚去|罚掉|(?<!加)减|(?<![至最不缺])少|罚)(?=分?${number}${mark})`,
  'g',
);
/** Words before a colon say what the prices are about: `按总分排名：第一名10分`, `方案10分：每缺一项`. */
const heading = /(?<=\d分|排[名序列]|名次|如下)[:：]|[:：](?=第[一1]名|前[\d一二三四五六七八九十]{1,2}名)/g;

/** `很好10/好7/差0`: a list, not a division. */
const slashed = /^(?:[^\d/]+\d+(?:\.\d+)?分?\/)+[^\d/]+\d+(?:\.\d+)?分?$/;

/** `0.5`, `一`, `半` → the number; undefined for anything else. */
export function pointsOf(text: string): Exact | undefined {
  if (text === '半') return exact(0.5);
  if (/^\d+(\.\d+)?$/.test(text)) return exact(Number(text));
  const chinese = parseChineseNumeral(text);
  return chinese === undefined ? undefined : exact(chinese);
}

/**
 * The words of a scoring standard as they are parsed: simplified, half width, without spaces and list numbers, in sentences of clauses. A bracket
 * that says something about points is a sentence of its own; any other bracket stays where it is.
 */
export function sentencesOf(text: string): readonly (readonly string[])[] {
  return plainText(text)
    .replace(joined, '$1$2')
    .split(/[;。!\n]+/)
    .map((sentence) => (slashed.test(sentence) ? sentence.replaceAll('/', ',') : sentence))
    .map((sentence) => sentence.split(/[,]+/).map(withoutListNumber).filter(isFilled))
    .filter((clauses) => clauses.length > 0);
}

function plainText(text: string): string {
  const lines = text
    .replace(/[①-⑳]/gu, '\n')
    .normalize('NFKC')
    .split(/[\r\n]+/);
  const plain = lines
    .map((line) => foldTraditional(stripSpace(line.replace(/(?<=\d)\s+(?=\d)/g, ','))).replace(/。$/, ''))
    .join('\n');
  return plain
    .replace(/[–—−~～]|(?<=\d|分|%)(?:至|到)(?=\d)/gu, '-')
    .replace(/[＊*xX](?=\d|分值|本项|该项)/gu, '×')
    .replace(/[:：](?=\d|扣|得|加|计)/gu, '')
    .replace(taken, '扣')
    .replace(new RegExp(`(?<=[^;,。、\\n()\\d]{1,12})\\((${number}${mark})\\)`, 'g'), '$1')
    .replace(heading, ',')
    .replace(/\(([^()]*)\)/g, (whole, inner: string) => (scored.test(inner) ? `;${inner};` : whole))
    .replace(new RegExp(`(${mark})(?=\\d{1,2}[.、)][^\\d])`, 'g'), '$1;')
    .replace(new RegExp(`(扣(?:除|减|掉)?${number}${mark}(?:/${unit})?)(?=[^;,。!\\n])`, 'g'), '$1,');
}

function withoutListNumber(clause: string): string {
  return clause
    .replace(/^[([]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)\]、.](?!\d)/, '')
    .replace(/^[、:]+|[、:]+$/g, '');
}

function isFilled(clause: string): boolean {
  return clause !== '';
}
