import { serialOfDay } from '../../base/day';
import { tableText } from '../../schemes/table-text';
import { rowsOf, tableOf } from '../sample-school';

/** 收到日期 by department, in the order of the materials; empty where something has not come. */
const received = tableText(`
单位|统计表（电子版）|总结（电子版）|总结（盖章纸质版）|活动照片|职业教育法宣传总结
党政办公室|20|20|21|20|21
宣传统战部|20|21|21|21|20
团委|21|21|21|21|21
合作交流与就业创业中心|19|20|21|20|21
教务处|20|20|20|20|20
培训部|22|22||22|21
`);
const photos: Readonly<Record<string, number>> = { 团委: 12, 教务处: 9, 党政办公室: 6, 宣传统战部: 15, 培训部: 2 };

/** 材料报送: the training department is late, sends two photos and no stamped copy. */
export const submissions = tableOf(
  rowsOf(received).flatMap(({ 单位: department = null, ...days }) =>
    Object.entries(days).flatMap(([material, date]) => {
      if (date === null || date === '') return [];
      const photo = material === '活动照片';
      const law = material === '职业教育法宣传总结';
      return [
        {
          单位: department,
          材料: material,
          收到日期: `2023-05-${String(date)}`,
          数量: photo ? (photos[String(department)] ?? 5) : 1,
          字数: law ? (department === '团委' ? 2360 : 1500 + (serialOfDay(`2023-05-${String(date)}`) % 7) * 60) : null,
          缺少部分: material === '总结（电子版）' && department === '合作交流与就业创业中心' ? '存在的问题' : null,
          接收部门: law ? '宣传统战部' : '教务处',
        },
      ];
    }),
  ),
);

export const cases = tableText(`
类型|名称|单位|稿件|照片|视频|报送媒体|级别|报送日期|采用情况
典型案例|“政行企校”协同育人案例|合作交流与就业创业中心|1|6|1|省职教在线|省级|2023-05-20|已采用
典型案例|技能接力赛育人案例|教务处|1|8|1|市教育局网站|市级|2023-05-19|已采用
典型案例|少年职业体验工坊|培训部|1|5|0|学校网站|校级|2023-05-20|已采用
职教故事|从学徒到技师|教务处|1|4|1|市融媒体中心|市级|2023-05-18|待反馈
职教故事|护理实训室的灯光|团委|1|3|0|学校网站|校级|2023-05-19|已采用
宣传报道案例|全民美拍活动综述|宣传统战部|1|10|2|省职教在线|省级|2023-05-20|待反馈
特色活动|职教风采进广场|团委|1|12|1|省职教在线|省级|2023-05-20|已采用
特色活动|毕业生校园招聘会|合作交流与就业创业中心|1|9|1|市融媒体中心|市级|2023-05-18|已采用
`);
