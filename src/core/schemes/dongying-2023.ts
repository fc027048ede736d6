import type { Scheme } from './scheme';
import { dongying2023Rubric } from './dongying-2023-rubric';
import { tableText } from './table-text';

const settings = tableText(`
项目|值
方案|dongying-2023
学校名称|东营科技职业学院
活动名称|职业教育活动周
年度|2023
学期|2022—2023学年第二学期
主题|技能：让生活更美好
依据文件|鲁教职函〔2023〕11号
主办部门|教务处
开始日期|2023-05-14
结束日期|2023-05-20
报送截止日期|2023-05-21
参评类别|牵头
重大活动分值|
专栏网址|
填表人|
联系电话|
满分|100
分数小数位数|2
修约规则|四舍五入
去极值方式|逐项
去掉最高最低分的最少评委数|5
评委组权重|
并列名次|跳过
不适用指标|取其他单位平均分
总分上限|100
优秀线|90
良好线|80
合格线|60
优秀比例|
`);

const departments = tableText(`
单位名称|别名|类别|备注
党政办公室||牵头|
宣传统战部||牵头|
团委||牵头|
合作交流与就业创业中心||牵头|
教务处||牵头|收件与汇总部门
培训部||牵头|
学工处||职能|
保卫处||职能|
后勤处||职能|
二级学院|各二级学院|配合|名单由学校填写
`);

const plan = tableText(`
序号|活动名称|负责部门|配合部门|备注
1|职业教育活动周启动仪式|党政办公室|宣传统战部、合作交流与就业创业中心、教务处、各二级学院|含实训中心参观、“职教百家谈”、毕业生校园招聘会
2|“技能：让生活更美好”全民美拍活动|宣传统战部|教务处、二级学院|短视频、摄影作品
3|职教风采进社区、进广场活动|团委、宣传统战部|二级学院|志愿服务、宣传版面
4|“政行企校”主题对话沙龙活动|合作交流与就业创业中心、教务处|二级学院|
5|“学生企业面对面”活动|教务处、合作交流与就业创业中心|二级学院|
6|“技能与少年”亲子活动|培训部|二级学院|
7|技能接力活动|教务处|二级学院|校级技能大赛
`);

/** A school that does not score: its lead departments return statistics, summaries and cases. */
export const dongying2023: Scheme = {
  id: 'dongying-2023',
  scoring: false,
  tables: ['settings', 'departments', 'plan', 'activities', 'articles', 'services', 'submissions', 'cases'],
  scoringTables: ['teams', 'judges', 'rubric', 'ledger', 'competitions', 'awards'],
  filled: { settings, departments, plan, rubric: dongying2023Rubric },
};
