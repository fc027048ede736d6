/** The rule card, and what actions of the pane did. */
export const enUsRules = {
  'rules.noSettings': 'The workbook has no sheet 活动设置 yet. Choose a scheme under Prepare and add the sheets first.',
  'rules.scored': '{count} departments are scored (those whose 类别 holds “{kinds}”).',
  'rules.nobody':
    'No department has 类别 “{kinds}”, so nobody can be scored. Fill in 类别 on the sheet 单位, or change 参评类别 here.',
  'rules.rubric': 'The rubric has {items} items with {criteria} criteria, {sum} points in all.',
  'rules.fullDiffers':
    'The points of the rubric add up to {sum}, but the full mark is {full}; nothing is scored while they differ. Change one of them.',
  'rules.noMode':
    '{count} criteria have no 方式 yet ({ids}); nothing is scored until they do. Fill it in on sheet 评价细则.',
  'rules.noJudges':
    '{criteria} criteria are marked by judges, but nobody stands on the sheet 评委 yet. Enter the judges, then add their marking sheets.',
  'rules.trimmed':
    '{judges} judges mark {criteria} criteria; with {threshold} or more valid marks one highest and one lowest are dropped and the rest averaged.',
  'rules.trimmedByJudge':
    '{judges} judges mark {criteria} criteria; for each department the two judges with the highest and the lowest sum are left out and the rest averaged (where at least {threshold} judges have marked everything).',
  'rules.plainMean':
    '{judges} judges mark {criteria} criteria; fewer than {threshold}, so nothing is dropped: plain mean.',
  'rules.trimsThree':
    'Of 3 marks only 1 is left without the highest and the lowest: one person decides. Better make the least number of judges 5.',
  'rules.atThreshold':
    'There are exactly {judges} judges, and some come from scored departments: these have one valid mark less, nothing is dropped for them, and they are scored otherwise than the rest. Better add judges.',
  'rules.scaled': 'Marks on these criteria go up to their own 满分 and are turned into 分值 first: {criteria}.',
  'rules.ownDepartment':
    'A judge’s marks for the own department do not count, nor do 缺席, 回避 and 不适用; a blank is not marked yet, and until it is filled the department has no total.',
  'rules.groups': 'Groups of judges are weighted: {groups}.',
  'rules.groupSum': 'The weights add up to {sum}, not to 100; they are used in proportion. Has a group been forgotten?',
  'rules.emptyGroups':
    'No judge belongs to these groups: {groups}. Change the weights, or fill in 组别 on the sheet 评委.',
  'rules.outsideGroups': 'These judges belong to no weighted group: {judges}. Fill in 组别 on the sheet 评委.',
  'rules.trimAndGroups':
    'Leaving out judges by their sums (按评委总分) does not go with weighted groups. Choose 逐项, or empty 评委组权重.',
  'rules.halfUp':
    'Each criterion’s score is rounded half up to {decimals} decimals; items and totals are plain sums of these and not rounded again.',
  'rules.halfEven':
    'Each criterion’s score is rounded by GB/T 8170 (an exact half to even) to {decimals} decimals; items and totals are plain sums of these and not rounded again.',
  'rules.noDecimals': 'Scores keep no decimals, so ties are likely. Usual are 2.',
  'rules.meanOfOthers':
    'Where a criterion does not apply to a department, it gets the mean of the other departments’ scores.',
  'rules.rescale': 'Where a criterion does not apply to a department, the rest is scaled up to the full mark.',
  'rules.zero': 'Where a criterion does not apply to a department, it counts 0.',
  'rules.cap': 'With bonus points a total is at most {cap}.',
  'rules.noCap': 'Totals have no upper limit.',
  'rules.tiesSkip': 'Equal totals share a rank, and the ranks after it are skipped (1, 2, 2, 4).',
  'rules.tiesDense': 'Equal totals share a rank, and the next rank follows (1, 2, 2, 3).',
  'rules.grades': '{excellent} and more is 优秀, {good} and more 良好, {pass} and more 合格, less is 不合格.',
  'rules.gradesByShare':
    'The first {share} % by rank are 优秀; of the rest {good} and more is 良好, {pass} and more 合格, below {pass} 不合格. The line {excellent} is not used then.',
  'rules.linesAscend': 'The lines 优秀 {excellent}, 良好 {good}, 合格 {pass} should fall. Correct them.',
  'rules.lineAboveFull': 'The line for 优秀, {excellent}, is above the full mark: nobody can reach it. Correct it.',
  'rules.credit': 'Credited to the semester: total ÷ {full} × {points} points.',
  'rules.noEventPoints':
    '重大活动分值 is not given yet: totals are made all the same, but nothing can be credited to the semester. The school sets it.',
} as const;
