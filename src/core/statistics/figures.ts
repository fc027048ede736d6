import { blank, isPresent, unread } from '../base/parsed';
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
export function sumOf(numbers: Iterable<Parsed<number>>): Parsed<number> {
  let total: number | undefined;
  for (const number of numbers) {
    if (number === unread) return unread;
    if (isPresent(number)) total = (total ?? 0) + number;
  }
  return total ?? blank;
}

/** Each figure summed over the rows; over no rows all are blank. */
export function sumFigures(rows: readonly { readonly figures: Figures }[]): Figures {
  return figuresBy((id) => sumBy(rows, id));
}

/** `sumOf` one figure of the rows. It makes no list in between, because it runs over all rows for each figure. */
function sumBy(rows: readonly { readonly figures: Figures }[], id: FigureId): Parsed<number> {
  let total: number | undefined;
  for (const { figures } of rows) {
    const number = figures[id];
    if (number === unread) return unread;
    if (isPresent(number)) total = (total ?? 0) + number;
  }
  return total ?? blank;
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
