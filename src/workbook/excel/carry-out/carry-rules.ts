import type { Validation } from '../../../core/base/sheet-content';
import { pickList, validationMessage, validationTitle } from '../../validation-texts';
import type { Batch } from './carry-out';
import type { WriteStep } from '../steps';

/** Queues a step about validations and conditional formats. */
export function carryOutRules(batch: Batch, step: WriteStep): void {
  switch (step.do) {
    case 'clearRules': {
      const range = batch.range(step.sheet, step.range);
      if (step.of === 'validations') range.dataValidation.clear();
      else range.conditionalFormats.clearAll();
      return;
    }
    case 'validate':
      validate(batch.range(step.sheet, step.validation.range).dataValidation, step.validation);
      return;
    case 'formatWhere': {
      const { custom } = batch.range(step.sheet, step.range).conditionalFormats.add('Custom');
      custom.rule.formula = `=${step.formula}`;
      const { color, fill, bold } = step.style;
      if (color !== undefined) custom.format.font.color = `#${color}`;
      if (bold) custom.format.font.bold = true;
      if (fill !== undefined) custom.format.fill.color = `#${fill}`;
      return;
    }
    default:
      throw new Error(`no one carries out ${step.do}`);
  }
}

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
      return { date: { formula1: `=${rule.from}`, formula2: `=${rule.to}`, operator: 'Between' } };
  }
}

function between({ from, to }: { readonly from: number; readonly to: number }): Excel.BasicDataValidation {
  return { formula1: from, formula2: to, operator: 'Between' };
}
