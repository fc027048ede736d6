import type { ScoringMode } from '../rules/all-modes';

/**
 * For each 方式 examples of 参数, as a clerk would write them; shown on 开始. A test reads each with the reader of 参数, so that no example is one
 * that would be refused.
 */
export const parameterExamples: Readonly<Record<ScoringMode, readonly string[]>> = {
  评委: ['', '满分=100'],
  比例: ['', '基准=5%'],
  扣分: ['迟交=1;未交=全扣', '缺一项=0.5'],
  计数: ['校级=0.5;市级=2;国家级=5'],
  名次: ['1=10;2=8;3=6;其余=3', '第1-3名=10;第4-6名=6;其余=2'],
  分档: ['≥90%=5;60%-90%=3;其余=1', '好=3;一般=2;差=1;无记录=0'],
  是否: ['有=2', '有=2;无=0'],
  否决: ['', '安全事故;弄虚作假'],
};
