import { absentGroups } from './absent-groups';
import { activitiesReportedTwice, daysWithoutActivity, implausibleParticipants } from './activities';
import { repeatedArticles, unknownActivities, unreportedActivities, unsupportedArticles } from './articles';
import type { Check } from './check';
import { unusableOwnHeadings } from './own-headings';
import { contradictorySettings } from './contradictory-settings';
import { datesOutsideTheWeek } from './dates-outside-the-week';
import { missingEvidence, silentDepartments } from './missing-evidence';
import { missingMarks } from './missing-marks';
import { obsoleteLayout } from './obsolete-layout';
import { proposedCriteria } from './proposed-criteria';
import { rubricThatDoesNotAddUp } from './rubric-that-does-not-add-up';
import { levelMarks, outlyingMarks, ownDepartmentMarks } from './suspicious-marks';
import { unusableLedgerRows } from './unusable-ledger-rows';

/** Every check that looks beyond one cell, in the order in which findings are listed. */
export const allChecks: readonly Check[] = [
  contradictorySettings,
  unusableOwnHeadings,
  rubricThatDoesNotAddUp,
  proposedCriteria,
  unusableLedgerRows,
  obsoleteLayout,
  missingMarks,
  ownDepartmentMarks,
  levelMarks,
  outlyingMarks,
  absentGroups,
  datesOutsideTheWeek,
  repeatedArticles,
  unsupportedArticles,
  unreportedActivities,
  unknownActivities,
  daysWithoutActivity,
  implausibleParticipants,
  activitiesReportedTwice,
  missingEvidence,
  silentDepartments,
];
