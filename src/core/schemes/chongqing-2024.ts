import type { Scheme } from './scheme';
import { chongqing2024Rubric } from './chongqing-2024-rubric';
import { tableText } from './table-text';

const settings = tableText(`
项目|值
方案|chongqing-2024
学校名称|重庆市工业学校
活动名称|职业教育活动周
年度|2024
学期|2023—2024学年第二学期
主题|一技在手，一生无忧
依据文件|教职成函〔2024〕2号
主办部门|教学工作部
开始日期|2024-05-18
结束日期|2024-05-24
报送截止日期|
参评类别|参评
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
基础教育部||参评|
交通运输系||参评|
信息技术系|信息系;信息中心|参评|同时以“信息中心”名义提供线上宣传数据
环境工程系||参评|
建筑工程系||参评|
现代服务系||参评|
机电工程系||参评|
教学工作部|教工部|职能|牵头责任科室
党政办公室||职能|
学生工作部||职能|
团委|校团委|职能|
后勤服务中心||职能|
对外联络办公室||职能|
招生办公室||职能|
`);

const plan = tableText(`
序号|活动名称|负责部门|配合部门|备注
1|线上、线下宣传展示活动|信息中心、校团委|党政办公室、各专业系（部）|
2|系（部）技能竞赛活动|各专业系（部）|校团委、信息中心、招生办公室|以教学团队为单位
3|社团展示宣传活动|校团委|各社团负责人、各专业系（部）|
4|系（部）特色主题活动日|各专业系（部）|校团委、学生工作部、后勤服务中心|主题集市或成果展演
5|“共沐书香”读书活动|校团委|百草文学社|
6|职教成果进社区服务活动|||方案未写负责部门，由学校填写
7|工匠、大师进校园活动|||方案未写负责部门，由学校填写
`);

/** A school that scores its departments (系部) on seven items and credits the total to the semester evaluation. */
export const chongqing2024: Scheme = {
  id: 'chongqing-2024',
  scoring: true,
  tables: ['settings', 'departments', 'plan', 'activities', 'competitions', 'awards', 'articles', 'services'],
  scoringTables: ['teams', 'judges', 'rubric', 'ledger'],
  filled: { settings, departments, plan, rubric: chongqing2024Rubric },
};
