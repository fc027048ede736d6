import { dayOfSerial } from '../../../core/base/day';
import type { Validation } from '../../../core/base/sheet-content';
import { pickList, validationMessage, validationTitle } from '../../validation-texts';
import type { WriteCarriers } from './batch';

/** Steps about validations and conditional formats. */
export const ruleCarriers = {
  clearRules: (batch, { sheet, range, of }) => {
    const cleared = batch.range(sheet, range);
    if (of === 'validations') cleared.dataValidation.clear();
    else cleared.conditionalFormats.clearAll();
  },
  validate: (batch, { sheet, validation }) => {
    validate(batch.range(sheet, validation.range).dataValidation, validation);
  },
  formatWhere: (batch, { sheet, range, formula, style: { color, fill, bold } }) => {
    const { custom } = batch.range(sheet, range).conditionalFormats.add('Custom');
    custom.rule.formula = `=${formula}`;
    if (color !== undefined) custom.format.font.color = `#${color}`;
    if (bold) custom.format.font.bold = true;
    if (fill !== undefined) custom.format.fill.color = `#${fill}`;
  },
} satisfies Partial<WriteCarriers>;

function validate(target: Excel.DataValidation, validation: Validation): void {
  const { strict, title, message, prompt } = validation;
  const heading = validationTitle(title);
  target.rule = ruleOf(validation.rule);
  target.ignoreBlanks = true;
  target.errorAlert = {
    showAlert: true,
    style: strict ? 'Stop' : 'Warning',
    title: heading,
    message: validationMessage(message),
  };
  if (prompt !== undefined) target.prompt = { showPrompt: true, title: heading, message: validationMessage(prompt) };
}

function ruleOf(rule: Validation['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: 'source' in rule ? `=${rule.source}` : pickList(rule.values) } };
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
    case 'whole':
      return { wholeNumber: between(rule) };
    case 'decimal':
      return { decimal: between(rule) };
    case 'date':
      // As text a day means the same however the workbook counts.
      return { date: { formula1: dayOfSerial(rule.from), formula2: dayOfSerial(rule.to), operator: 'Between' } };
  }
}

function between({ from, to }: { readonly from: number; readonly to: number }): Excel.BasicDataValidation {
  return { formula1: from, formula2: to, operator: 'Between' };
}
