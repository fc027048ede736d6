// Made by `node tools/make-checks.mjs`; do not edit.
import { contradictorySettings } from './contradictory-settings';
import { unusableOwnHeadings } from './unusable-own-headings';
import { rubricThatDoesNotAddUp } from './rubric-that-does-not-add-up';
import { proposedCriteria } from './proposed-criteria';
import { judgedCriteriaInLedger } from './judged-criteria-in-ledger';
import { missingSubjects } from './missing-subjects';
import { obsoleteCriteria } from './obsolete-criteria';
import { obsoleteDepartments } from './obsolete-departments';
import { unscoredDepartmentsInLedger } from './unscored-departments-in-ledger';
import { missingMarks } from './missing-marks';
import { ownDepartmentMarks } from './own-department-marks';
import { levelMarks } from './level-marks';
import { outlyingMarks } from './outlying-marks';
import { absentGroups } from './absent-groups';
import { datesOutsideTheWeek } from './dates-outside-the-week';
import { repeatedArticles } from './repeated-articles';
import { unsupportedArticles } from './unsupported-articles';
import { unreportedActivities } from './unreported-activities';
import { daysWithoutActivity } from './days-without-activity';
import { implausibleParticipants } from './implausible-participants';
import { activitiesReportedTwice } from './activities-reported-twice';
import { unknownActivities } from './unknown-activities';
import { missingEvidence } from './missing-evidence';
import { silentDepartments } from './silent-departments';
import type { Check } from './check';

/** Every check that looks beyond one cell, in the order in which findings are listed. */
export const allChecks: readonly Check[] = [
  contradictorySettings,
  unusableOwnHeadings,
  rubricThatDoesNotAddUp,
  proposedCriteria,
  judgedCriteriaInLedger,
  missingSubjects,
  obsoleteCriteria,
  obsoleteDepartments,
  unscoredDepartmentsInLedger,
  missingMarks,
  ownDepartmentMarks,
  levelMarks,
  outlyingMarks,
  absentGroups,
  datesOutsideTheWeek,
  repeatedArticles,
  unsupportedArticles,
  unreportedActivities,
  daysWithoutActivity,
  implausibleParticipants,
  activitiesReportedTwice,
  unknownActivities,
  missingEvidence,
  silentDepartments,
];
