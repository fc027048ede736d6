import { blank, isPresent, presentOr, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';

/** The number columns of 附件2, F to Q, by their field names (statistics.md). */
export const attachmentFigures = [
  'sessions',
  'students',
  'teachers',
  'visitors',
  'participants',
  'volunteers',
  'hours',
  'articlesSchool',
  'articlesCity',
  'articlesProvince',
  'photos',
  'videos',
] as const;

/** What only the second form asks for: 其中中小学生, 其中家长, 企业, 工匠大师, 作品, 展板. */
export const furtherFigures = ['pupils', 'parents', 'enterprises', 'masters', 'works', 'boards'] as const;

export const figureIds = [...attachmentFigures, ...furtherFigures] as const;
export type AttachmentFigure = (typeof attachmentFigures)[number];
export type FigureId = (typeof figureIds)[number];

/** The numbers of one row or of a sum of rows: blank where none was entered, unread where one cannot be read. */
export type Figures = Readonly<Record<FigureId, Parsed<number>>>;

/**
 * The sum of what is there. Blanks are passed over, and the sum of blanks alone is blank, not 0; one unread number
 * makes the sum unread, because no total hides what was left out.
 */
export function sumOf(numbers: readonly Parsed<number>[]): Parsed<number> {
  return numbers.reduce(plus, blank);
}

function plus(total: Parsed<number>, number: Parsed<number>): Parsed<number> {
  if (number === blank || total === unread) return total;
  return isPresent(number) ? presentOr(total, 0) + number : unread;
}

/** Each figure summed over the rows; over no rows all are blank. It runs over all rows for each figure and makes nothing for a row. */
export function sumFigures(rows: readonly { readonly figures: Figures }[]): Figures {
  return figuresBy((id) => rows.reduce((total: Parsed<number>, { figures }) => plus(total, figures[id]), blank));
}

function figuresBy(figure: (id: FigureId) => Parsed<number>): Figures {
  return {
    sessions: figure('sessions'),
    students: figure('students'),
    teachers: figure('teachers'),
    visitors: figure('visitors'),
    participants: figure('participants'),
    volunteers: figure('volunteers'),
    hours: figure('hours'),
    articlesSchool: figure('articlesSchool'),
    articlesCity: figure('articlesCity'),
    articlesProvince: figure('articlesProvince'),
    photos: figure('photos'),
    videos: figure('videos'),
    pupils: figure('pupils'),
    parents: figure('parents'),
    enterprises: figure('enterprises'),
    masters: figure('masters'),
    works: figure('works'),
    boards: figure('boards'),
  };
}
