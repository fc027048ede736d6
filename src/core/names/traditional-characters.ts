/**
 * Traditional characters and their simplified forms, in pairs: those that occur in names of school units, activities
 * and people. A map from character to character is enough, because both sides of a comparison are folded.
 */
const pairs =
  '傳传統统戰战團团黨党務务處处學学業业創创辦办與与職职聯联絡络資资訊讯術术環环設设備备築筑產产開开關关' +
  '門门電电機机車车運运輸输現现藝艺體体醫医藥药護护農农財财貿贸經经濟济會会計计審审監监紀纪檢检組组織织' +
  '員员師师導导輔辅進进遠远達达選选遺遗邊边邏逻還还這这連连遊游過过適适遲迟遷迁郵邮鄉乡鄰邻醬酱釋释針针' +
  '鋼钢錄录鐘钟鐵铁鑄铸鍛锻銷销錢钱鋁铝銅铜銀银鏈链鍋锅錦锦長长閱阅隊队際际陽阳陰阴陳陈陸陆險险隨随隱隐' +
  '雙双雜杂離离難难雲云電电靈灵靜静響响頁页項项順顺須须預预領领頭头題题額额顏颜願愿類类顧顾風风飛飞飯饭飲饮' +
  '餐餐館馆驗验駕驾駐驻騰腾驅驱馬马鬥斗魚鱼鳥鸟鮮鲜鹽盐麗丽麥麦黃黄點点齊齐齡龄龍龙龜龟' +
  '並并亂乱亞亚來来倉仓個个們们側侧偉伟傑杰備备債债傷伤億亿優优儲储兒儿內内兩两冊册軍军況况凍冻劃划劇剧劑剂' +
  '動动勞劳勢势勝胜勵励勸劝區区協协單单卻却厭厌厲厉參参叢丛員员問问啟启喚唤喪丧單单嘗尝嚴严國国園园圓圆圖图' +
  '場场塊块堅坚報报壓压壞坏壯壮聲声處处備备夠够夢梦奪夺奮奋婦妇媽妈嬰婴孫孙寧宁實实審审寫写寬宽寶宝對对尋寻' +
  '將将專专層层屬属島岛峽峡嶺岭帥帅帶带幣币幫帮幹干幾几庫库廠厂廣广廳厅張张強强彈弹彙汇彥彦從从復复徑径徵征' +
  '德德應应懷怀態态慶庆憂忧憲宪憶忆懸悬戲戏戶户擇择擊击擔担據据擴扩擺摆攝摄攜携數数斷断舊旧昇升晉晋時时暢畅暫暂' +
  '曆历書书會会東东條条極极構构標标樓楼樂乐樣样樹树橋桥機机橫横檔档檢检櫃柜權权歐欧歡欢歷历歲岁殘残氣气決决沒没' +
  '沖冲況况測测滿满漢汉漁渔潔洁潤润澤泽濃浓濕湿濱滨瀏浏灣湾點点為为無无煙烟煉炼熱热營营燈灯爐炉爭争爾尔牆墙牽牵' +
  '狀状獎奖獨独獲获獻献環环瑪玛產产畢毕畫画異异當当療疗發发盡尽監监盤盘眾众碼码確确礎础禮礼禦御稅税種种稱称積积' +
  '穩稳窮穷競竞筆笔節节範范築筑簡简簽签籃篮籌筹糧粮紅红約约級级純纯紙纸紡纺細细紹绍終终結结給给絡络絲丝綠绿維维' +
  '網网緊紧線线練练緣缘編编緩缓縣县縮缩總总績绩繁繁織织繪绘繼继續续罰罚羅罗義义習习聖圣聞闻聽听職职聰聪肅肃脈脉' +
  '腦脑臉脸臨临舉举艙舱艱艰莊庄華华萬万葉叶著着蓋盖蔣蒋藍蓝蘇苏蘭兰號号蟲虫衛卫衝冲裝装補补製制複复見见規规視视' +
  '親亲覺觉覽览觀观訂订訓训託托記记訪访許许評评詞词試试詩诗話话該该詳详語语誤误說说課课調调談谈請请論论諮谘講讲' +
  '謝谢證证識识譜谱譯译議议護护讀读變变讓让貝贝負负責责貨货販贩貫贯費费貼贴貴贵買买貸贷賀贺資资賓宾質质賬账賴赖' +
  '贈赠贊赞贏赢趙赵趕赶趨趋蹟迹踐践躍跃軌轨軟软較较載载輕轻輛辆輝辉輪轮轉转辯辩農农' +
  '優优價价儀仪億亿佈布傾倾僅仅係系僑侨併并' +
  '劉刘張张楊杨吳吴孫孙馬马鄭郑馮冯鄧邓許许韓韩蕭萧葉叶蘇苏呂吕賈贾鐘钟薑姜閻阎餘余潘潘範范鄒邹譚谭龔龚萬万錢钱賀贺' +
  '歸归澆浇渦涡溫温滅灭灑洒災灾燒烧牆墙獅狮瓊琼療疗癥症皺皱礦矿禍祸籤签緒绪緬缅縱纵繞绕纖纤' +
  '縫缝繡绣羈羁肅肃膚肤膠胶臟脏艦舰蕩荡薦荐蠶蚕襪袜訴诉診诊誌志誠诚誕诞誼谊諾诺謀谋貢贡賞赏賽赛購购跡迹' +
  '軸轴輯辑輿舆轄辖邁迈鄭郑釀酿鈣钙鉛铅鍵键鎖锁鎮镇鏡镜閃闪閉闭間间閒闲闆板闊阔闖闯陣阵階阶雞鸡' +
  '韻韵頂顶頒颁頓顿顯显飾饰飼饲養养騎骑驚惊髒脏鬧闹勳勋壇坛壟垄屆届崗岗彎弯慮虑慣惯憑凭懇恳戀恋抛抛掃扫' +
  '掛挂採采換换揮挥損损搶抢撥拨撫抚擁拥擠挤擬拟敵敌於于曉晓栄荣榮荣槍枪樁桩橢椭檯台歎叹殺杀湧涌準准滬沪滾滚濾滤' +
  '潛潜燦灿燭烛爺爷瑩莹甌瓯癒愈盜盗睏困硯砚碩硕祕秘秘秘稈秆竊窃筍笋粵粤紛纷紮扎絕绝綜综綱纲綿绵緯纬縷缕罷罢聳耸' +
  '脫脱腫肿臺台薩萨藉借蘆芦虛虚虧亏褲裤詢询誰谁諧谐謹谨豐丰貪贪賺赚躊踌軒轩輩辈輥辊辭辞遼辽鄲郸釘钉鈴铃鋪铺鋒锋' +
  '鍊炼鑒鉴鑑鉴鑽钻閣阁阪坂霧雾頌颂頗颇頸颈頻频顆颗顛颠饋馈駛驶騙骗驛驿鬆松鴻鸿鵬鹏鷹鹰麼么' +
  '后后裏里裡里麵面隻只乾干鬚须週周註注誇夸閤合係系曏向' +
  '齒齿違违曠旷懲惩錯错謊谎騙骗';

const simplified = new Map<string, string>();
const characters = [...pairs];
for (let index = 0; index + 1 < characters.length; index += 2) {
  const from = characters[index];
  const to = characters[index + 1];
  if (from !== undefined && to !== undefined && from !== to) simplified.set(from, to);
}

/** Every character that has a simplified form. */
export const traditionalCharacters: Iterable<string> = [...simplified.keys()];

/** Replaces each traditional character by its simplified form; all else stays. `宣傳統戰部` → `宣传统战部`. */
export function foldTraditional(text: string): string {
  if (!hasTraditional(text)) return text;
  let folded = '';
  for (const character of text) folded += simplified.get(character) ?? character;
  return folded;
}

const traditional = new RegExp(`[${[...traditionalCharacters].join('')}]`, 'u');

/** Most texts hold none and are returned as they are. */
function hasTraditional(text: string): boolean {
  return traditional.test(text);
}
