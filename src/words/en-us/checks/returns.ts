import type { zhCnReturnsChecks } from '../../zh-cn/checks/returns';

export const enUsReturnsChecks: Record<keyof typeof zhCnReturnsChecks, string> = {
  'catalogue.F1.title': 'material missing, not as asked, or late',
  'f1.late': '{department}: material came after the deadline. Check the dates of receipt.',
  'f1.missing': '{department} has not returned: {materials}. Ask for them.',
  'f1.parts': 'The summary of {department} lacks: {parts}. Ask for them.',
  'f1.photos': '{department} returned {photos} photos; at least {least} are due. Ask for more.',
  'f1.photosUnknown':
    '{department} returned photos without their number; at least {least} are due. Fill the number in.',
  'f1.words': 'The law summary of {department} has {words} characters, more than {most}. Have it shortened.',

  'catalogue.F2.title': 'nothing at all from a department',
  'f2.nothing':
    'Nothing at all from {department}: it counts as 未开展, not as 0. Ask for its entries, or check whether it takes part.',
};
