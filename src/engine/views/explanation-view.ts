import { toNumber } from '../../core/base/decimal';
import { placeText } from '../../core/explain/explanation-json';
import type { Explanation } from '../../core/explain/explanation';
import type { Say } from '../../words/words';
import type { ExplanationView } from '../ranking';

/** The chain of one score: what was entered where, what counted, the formula, the rounding. */
export function explanationView(explanation: Explanation, say: Say): ExplanationView {
  const { department, criterion, status, score, parts, steps, findings } = explanation;
  const max = toNumber(criterion.max);
  const told = say(`explain.status.${status}`);
  const said = (messages: Explanation['steps']) => messages.map(({ id, values }) => say(id, values));
  return {
    title: say('explain.title', { department: department.name, id: criterion.id, content: criterion.content }),
    about: say('explain.about', { item: criterion.item, max, mode: criterion.mode, subject: criterion.subject }),
    result:
      score === null ? say('explain.noScore', { status: told }) : say('explain.result', { score, max, status: told }),
    parts: parts.map(({ label, lines, steps: own }) => ({
      label,
      lines: lines.map((line) => ({
        place: line.place,
        cell: placeText(line),
        label: line.label,
        value: line.value,
        counted: line.counted,
        why: say(line.why.id, line.why.values),
      })),
      steps: said(own),
    })),
    steps: said(steps),
    findings: findings.map(({ code, message }) => `${code} ${say(message.id, message.values)}`),
  };
}
