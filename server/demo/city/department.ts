/** One city department (市级部门): its name, its host label beneath the demo suffix and what its pages are about. */
export interface DemoDepartment {
  /** Pinyin initials, as department hosts are named (国办发〔2017〕47号: ○○○.□□□.gov.cn). */
  slug: string;
  /** Name without the city. */
  name: string;
  /** How its own news calls it. */
  short: string;
  /** The character of its document numbers, as 教 in 木教发〔2026〕3号. */
  letter: string;
  topics: readonly [string, string, string, string];
}

function department(
  slug: string,
  name: string,
  short: string,
  letter: string,
  topics: DemoDepartment['topics'],
): DemoDepartment {
  return { slug, name, short, letter, topics };
}

/** The 34 departments that have a site, in the usual order of precedence. */
export const departments: readonly DemoDepartment[] = [
  department('fgw', '发展和改革委员会', '市发展改革委', '发改', [
    '重点项目建设',
    '营商环境优化',
    '节能降碳',
    '粮食储备',
  ]),
  department('jxj', '经济和信息化局', '市经济和信息化局', '经信', [
    '工业运行调度',
    '中小企业服务',
    '数字化转型',
    '绿色制造',
  ]),
  department('jyj', '教育局', '市教育局', '教', ['义务教育招生', '校园安全', '教师培训', '学生资助']),
  department('kjj', '科学技术局', '市科技局', '科', [
    '科技项目申报',
    '创新平台建设',
    '科技成果转化',
    '科普活动',
  ]),
  department('mzzjj', '民族宗教事务局', '市民族宗教局', '民宗', [
    '民族团结进步',
    '民族特色村寨',
    '宗教活动场所安全',
    '少数民族发展资金',
  ]),
  department('gaj', '公安局', '市公安局', '公', ['道路交通安全', '反诈宣传', '户籍窗口服务', '校园周边治安']),
  department('mzj', '民政局', '市民政局', '民', ['养老服务', '社会救助', '婚姻登记', '社会组织管理']),
  department('sfj', '司法局', '市司法局', '司', ['公共法律服务', '行政复议', '人民调解', '普法宣传']),
  department('czj', '财政局', '市财政局', '财', ['预算公开', '政府采购监管', '惠民资金管理', '会计服务']),
  department('rsj', '人力资源和社会保障局', '市人力资源社会保障局', '人社', [
    '稳就业',
    '职业技能培训',
    '社会保险经办',
    '根治欠薪',
  ]),
  department('zrzyj', '自然资源和规划局', '市自然资源和规划局', '自然资', [
    '不动产登记',
    '耕地保护',
    '地质灾害防治',
    '国土空间规划',
  ]),
  department('sthjj', '生态环境局', '市生态环境局', '环', [
    '空气质量改善',
    '河流水质保护',
    '排污许可管理',
    '噪声治理',
  ]),
  department('zjj', '住房和城乡建设局', '市住房城乡建设局', '住建', [
    '老旧小区改造',
    '房屋安全',
    '建筑工地管理',
    '物业服务',
  ]),
  department('jtj', '交通运输局', '市交通运输局', '交', [
    '农村公路养护',
    '公交线路优化',
    '道路运输安全',
    '水上交通管理',
  ]),
  department('slj', '水利局', '市水利局', '水', ['防汛抗旱', '河湖长制', '水土保持', '农村供水保障']),
  department('nyncj', '农业农村局', '市农业农村局', '农', [
    '春耕生产',
    '高标准农田建设',
    '动物疫病防控',
    '农产品质量安全',
  ]),
  department('swj', '商务局', '市商务局', '商', ['消费促进', '电子商务进农村', '外贸服务', '家政服务']),
  department('wlj', '文化广播电视和旅游局', '市文化广电旅游局', '文旅', [
    '公共文化服务',
    '旅游市场秩序',
    '文物保护',
    '非物质文化遗产',
  ]),
  department('wjw', '卫生健康委员会', '市卫生健康委', '卫', [
    '基层医疗服务',
    '家庭医生签约',
    '传染病防控',
    '职业健康',
  ]),
  department('tyjrj', '退役军人事务局', '市退役军人局', '退役', [
    '优抚对象服务',
    '退役军人就业',
    '烈士纪念设施',
    '双拥共建',
  ]),
  department('yjj', '应急管理局', '市应急管理局', '应急', [
    '安全生产检查',
    '森林防火',
    '应急演练',
    '防灾减灾宣传',
  ]),
  department('sjj', '审计局', '市审计局', '审', ['民生资金审计', '经济责任审计', '投资审计', '审计整改']),
  department('gzw', '国有资产监督管理委员会', '市国资委', '国资', [
    '国有企业改革',
    '国有资产监管',
    '企业安全生产',
    '企业信息公开',
  ]),
  department('scjgj', '市场监督管理局', '市市场监管局', '市监', [
    '食品安全抽检',
    '特种设备安全',
    '消费维权',
    '质量认证',
  ]),
  department('tyj', '体育局', '市体育局', '体', ['全民健身', '体育场馆开放', '青少年体育', '赛事活动']),
  department('tjj', '统计局', '市统计局', '统', ['主要统计数据发布', '统计调查', '统计执法', '统计开放日']),
  department('lyj', '林业局', '市林业局', '林', [
    '国土绿化',
    '森林防火',
    '野生动植物保护',
    '林业有害生物防治',
  ]),
  department('ybj', '医疗保障局', '市医保局', '医保', [
    '医保参保缴费',
    '异地就医结算',
    '医保基金监管',
    '门诊慢特病保障',
  ]),
  department('cgj', '城市管理行政执法局', '市城管执法局', '城管', [
    '市容环境整治',
    '垃圾分类',
    '户外广告管理',
    '城市照明',
  ]),
  department('zwfwj', '政务服务管理局', '市政务服务局', '政服', [
    '高效办成一件事',
    '窗口规范化建设',
    '跨省通办',
    '政务服务评价',
  ]),
  department('xfj', '信访局', '市信访局', '信', ['领导接访', '信访事项办理', '信访法治化', '矛盾纠纷化解']),
  department('gdb', '国防动员办公室', '市国动办', '国动', [
    '防空警报试鸣',
    '人防工程管理',
    '国防教育',
    '疏散演练',
  ]),
  department('jgswj', '机关事务管理局', '市机关事务局', '机', [
    '公共机构节能',
    '公务用车管理',
    '办公用房管理',
    '机关后勤服务',
  ]),
  department('gjj', '住房公积金管理中心', '市住房公积金中心', '公积金', [
    '公积金缴存',
    '公积金提取',
    '公积金贷款',
    '租房提取',
  ]),
];
