// Invented names in Chinese and in English, composed at random of syllables
// that are common in Chinese place and personal names.

/** Characters with their readings. */
const SYLLABLES = syllables(`
  安an 柏bai 宝bao 北bei 碧bi 滨bin 彩cai 苍cang 草cao 昌chang 长chang 朝chao 辰chen 晨chen 城cheng
  澄cheng 池chi 赤chi 春chun 翠cui 达da 丹dan 德de 登deng 定ding 东dong 渡du 端duan 恩en 帆fan 芳fang
  枫feng 丰feng 凤feng 福fu 富fu 甘gan 岗gang 高gao 歌ge 葛ge 工gong 谷gu 古gu 官guan 光guang 桂gui
  海hai 汉han 航hang 浩hao 合he 荷he 和he 鹤he 恒heng 弘hong 虹hong 红hong 洪hong 厚hou 湖hu 华hua
  槐huai 欢huan 煌huang 惠hui 慧hui 吉ji 济ji 佳jia 嘉jia 建jian 江jiang 蕉jiao 角jiao 杰jie 锦jin
  金jin 津jin 晋jin 京jing 井jing 景jing 静jing 炯jiong 菊ju 君jun 俊jun 开kai 康kang 科ke 孔kong
  奎kui 坤kun 兰lan 蓝lan 朗lang 乐le 雷lei 黎li 礼li 丽li 利li 莲lian 良liang 林lin 霖lin 岭ling
  灵ling 柳liu 龙long 隆long 芦lu 鹭lu 鹿lu 绿lv 洛luo 满man 茂mao 梅mei 美mei 孟meng 苗miao 民min
  明ming 铭ming 茗ming 木mu 牧mu 南nan 宁ning 农nong 诺nuo 欧ou 盘pan 沛pei 鹏peng 平ping 萍ping
  坡po 浦pu 圃pu 祺qi 旗qi 前qian 乾qian 桥qiao 琴qin 勤qin 青qing 清qing 晴qing 庆qing 琼qiong
  秋qiu 曲qu 泉quan 群qun 然ran 仁ren 荣rong 融rong 如ru 瑞rui 润run 若ruo 桑sang 沙sha 山shan 善shan
  上shang 韶shao 绍shao 申shen 深shen 盛sheng 升sheng 石shi 诗shi 实shi 书shu 淑shu 树shu 双shuang 水shui
  顺shun 思si 松song 嵩song 素su 绥sui 塔ta 太tai 台tai 潭tan 棠tang 塘tang 涛tao 桃tao 腾teng 天tian
  田tian 亭ting 庭ting 通tong 同tong 桐tong 团tuan 湾wan 旺wang 望wang 威wei 维wei 文wen 雯wen
  沃wo 梧wu 武wu 西xi 溪xi 禧xi 夏xia 霞xia 仙xian 贤xian 祥xiang 翔xiang 湘xiang 晓xiao 孝xiao 协xie
  心xin 新xin 欣xin 信xin 兴xing 杏xing 雄xiong 秀xiu 旭xu 轩xuan 学xue 雪xue 浔xun 雅ya 烟yan 岩yan
  燕yan 阳yang 洋yang 瑶yao 叶ye 怡yi 宜yi 义yi 艺yi 银yin 英ying 樱ying 永yong 勇yong 友you 渔yu
  玉yu 屿yu 裕yu 育yu 元yuan 园yuan 源yuan 月yue 岳yue 云yun 泽ze 增zeng 展zhan 章zhang 彰zhang 昭zhao
  兆zhao 珍zhen 振zhen 镇zhen 正zheng 志zhi 芝zhi 中zhong 忠zhong 洲zhou 竹zhu 珠zhu 庄zhuang 卓zhuo
  梓zi 紫zi 宗zong 祖zu 遵zun`);

const SURNAMES = syllables(`
  陈chen 林lin 黄huang 张zhang 李li 王wang 吴wu 刘liu 蔡cai 杨yang 许xu 郑zheng 谢xie 郭guo 洪hong 曾zeng
  邱qiu 周zhou 叶ye 廖liao 徐xu 苏su 庄zhuang 江jiang 吕lv 何he 罗luo 高gao 潘pan 萧xiao 朱zhu 简jian
  钟zhong 彭peng 詹zhan 胡hu 施shi 沈shen 余yu 卢lu 梁liang 赵zhao 颜yan 柯ke 孙sun 魏wei 翁weng 戴dai
  范fan 宋song 方fang 邓deng 杜du 傅fu 侯hou 曹cao 薛xue 丁ding 卓zhuo 马ma 董dong 唐tang 蓝lan 蒋jiang`);

/** Suffixes of place names. */
const KINDS = {
  city: [["市", ""]],
  district: [["区", "District"]],
  town: [["镇", "Town"], ["街道", "Subdistrict"], ["乡", "Township"]],
  village: [["村", "Village"], ["社区", "Community"]],
  island: [["岛", "Island"]],
  road: [["路", "Road"], ["街", "Street"], ["大道", "Avenue"]],
  organisation: [
    ["社会工作服务中心", "Social Work Service Centre"],
    ["养老服务中心", "Elderly Care Service Centre"],
    ["敬老院", "Home for the Elderly"],
    ["慈善基金会", "Charity Foundation"],
    ["志愿服务队", "Volunteer Team"],
    ["儿童之家", "Children’s Home"],
    ["康复服务站", "Rehabilitation Station"],
    ["助老食堂", "Seniors’ Canteen"],
    ["公益促进会", "Public Benefit Association"],
    ["心理咨询室", "Counselling Office"],
  ],
};

/**
 * The same text in both languages.
 * @typedef {object} Pair
 * @property {string} zh
 * @property {string} en
 */

/**
 * A name with its kind: 莲华镇, Lianhua Town.
 * @param {import("./random.mjs").Random} random
 * @param {keyof typeof KINDS} kind
 * @returns {Pair}
 */
export function place(random, kind) {
  const name = word(random);
  const [zh, en] = random.pick(KINDS[kind]);
  return { zh: name.zh + zh, en: en ? `${name.en} ${en}` : name.en };
}

/** @param {import("./random.mjs").Random} random */
export function word(random) {
  return joined([random.pick(SYLLABLES), random.pick(SYLLABLES)]);
}

/** @param {import("./random.mjs").Random} random */
export function person(random) {
  const surname = joined([random.pick(SURNAMES)]);
  const given = random.chance(0.2) ? joined([random.pick(SYLLABLES)]) : word(random);
  return { zh: surname.zh + given.zh, en: `${surname.en} ${given.en}` };
}

/**
 * One word, with the apostrophe that separates syllables: Tong’an.
 * @param {Pair[]} parts
 * @returns {Pair}
 */
function joined(parts) {
  const spelled = parts.map(({ en }, index) => (index && /^[aeo]/.test(en) ? `’${en}` : en)).join("");
  return {
    zh: parts.map(({ zh }) => zh).join(""),
    en: spelled[0].toUpperCase() + spelled.slice(1),
  };
}

/** @param {string} list */
function syllables(list) {
  return list.trim().split(/\s+/).map((one) => ({ zh: one[0], en: one.slice(1) }));
}
