/** The manual test inside the pane (`npm run excel:try`). */
export const enUsTrial = {
  'pane.trial': 'Trial record',
  'pane.trialOf': '{answered} of {count} steps noted',
  'pane.trialExpected': 'Expected: ',
  'pane.trialSeen': 'Is that what you see?',
  'pane.trialYes': 'Yes',
  'pane.trialNo': 'No',
  'pane.trialNote': 'Note (the words on the screen)',
  'pane.trialBack': 'Back',
  'pane.trialNext': 'Next step',
  'pane.trialResult': 'Write the result',
  'pane.trialSend':
    'The result is in the folder out/try: send that file back; where there is none, copy this. Nothing of the workbook is in it.',
};
