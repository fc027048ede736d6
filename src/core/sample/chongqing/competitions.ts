import { makeDay } from '../../base/day';
import { tableText } from '../../schemes/table-text';
import { rowsOf, tableOf } from '../sample-school';
import type { SampleRow } from '../sample-school';
import { seeded } from '../seeded';

const planned = tableText(`
赛项|单位|教学团队|计划日期|应参赛人数|师生同台
经典诵读|基础教育部|语文教学团队|5.20|86|是
趣味数学|基础教育部|数学教学团队|5.21|64|否
健美操|基础教育部|体育与艺术教学团队|5.22|72|是
汽车发动机拆装|交通运输系|汽车维修教学团队|5.20|96|是
汽车钣金喷漆|交通运输系|汽车维修教学团队|5.21|60|否
车站客运服务|交通运输系|轨道运营教学团队|5.22|88|是
中英文录入|信息技术系|计算机应用教学团队|5.20|210|否
短视频创作|信息技术系|数字媒体教学团队|5.21|120|是
网络布线|信息技术系|网络技术教学团队|5.22|84|否
程序设计|信息技术系|计算机应用教学团队|5.23|76|否
水质检测|环境工程系|环境监测教学团队|5.20|58|否
插花艺术|环境工程系|园林技术教学团队|5.21|66|是
垃圾分类知识竞赛|环境工程系|环境监测教学团队|5.23|104|否
砌筑|建筑工程系|建筑施工教学团队|5.20|48|是
工程测量|建筑工程系|建筑施工教学团队|5.21|80|否
招投标案例|建筑工程系|工程造价教学团队|5.22|56|否
室内设计手绘|建筑工程系|建筑装饰教学团队|5.23|62|是
中餐宴会摆台|现代服务系|旅游服务教学团队|5.20|70|是
直播电商|现代服务系|电子商务教学团队|5.21|90|是
幼儿故事讲述|现代服务系|幼儿保育教学团队|5.22|112|否
茶艺|现代服务系|旅游服务教学团队|5.23|54|是
数控车加工|机电工程系|数控技术教学团队|5.20|92|否
电气安装与维修|机电工程系|机电一体化教学团队|5.21|78|否
机器人编程|机电工程系|工业机器人教学团队|5.22|66|是
CAD绘图|机电工程系|数控技术教学团队|5.23|130|否
`);

const coaches = ['周老师', '陶老师', '蒲老师', '简老师', '翁老师', '席老师'];

/** 竞赛登记: nearly all on the day that was planned; what was moved had been reported. */
export const competitions = tableOf(
  rowsOf(planned).map((row): SampleRow => {
    const chance = seeded(`${String(row.赛项)} competition`);
    const [month = '', date = ''] = String(row.计划日期).split('.');
    const moved = chance.happens(0.12);
    const expected = Number(row.应参赛人数);
    return {
      ...row,
      计划日期: makeDay(2024, Number(month), Number(date)) ?? null,
      实际日期: makeDay(2024, Number(month), Number(date) + (moved ? 1 : 0)) ?? null,
      变更已报备: moved ? '是' : '否',
      应参赛人数: expected,
      实际参赛人数: Math.round(expected * (0.86 + chance.share() * 0.14)),
    };
  }),
);

/** 获奖登记: a first and a second prize in each competition, a third in most. Classes and teams, no people. */
export const awards = tableOf(
  rowsOf(planned).flatMap((row) => {
    const chance = seeded(`${String(row.赛项)} awards`);
    const coach = chance.pick(coaches);
    const best = chance.whole(92, 98);
    return ['一等奖', '二等奖', '三等奖'].slice(0, chance.whole(2, 3)).map((prize, at): SampleRow => ({
      赛项: row.赛项 ?? null,
      单位: row.单位 ?? null,
      选手或团队: `${chance.pick(['2022', '2023'])}级${chance.whole(1, 6)}班代表队`,
      成绩: `${best - at * 3}.${chance.whole(0, 9)}`,
      名次: String(at + 1),
      奖项: prize,
      指导教师: coach,
      可申请成绩替代: at === 0 ? '是' : '否',
    }));
  }),
);
