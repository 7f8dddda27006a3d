/** The bank's words for the names of facts, for views that show whatever a case holds. */
const TERMS = {
  // steps
  customer: '客户 Customer', relationship: '信贷关系 Relationship', application: '申请 Application', acceptance: '受理 Acceptance', diligence: '调查 Due diligence',
  review: '审查 Review', committee: '贷审会 Committee', approval: '审批 Approval', contract: '合同 Contract', disbursement: '发放 Disbursement',
  account: '贷款账户 Loan account', postloan: '贷后 Post-loan', inspection: '检查 Inspection', recovery: '收回 Recovery', extension: '展期 Extension', documents: '资料 Documents',
  collateral: '押品 Collateral', exposure: '授信敞口 Exposure', statements: '财务报表 Statements', rating: '评级 Rating', case: '业务 Case', bank: '银行 Bank',

  // customer
  name: '名称 Name', kind: '种类 Kind', uscc: '统一社会信用代码 Social credit code', idNumber: '身份证号 Identity number', establishedOn: '成立日期 Established',
  registeredCapital: '注册资本 Registered capital', industry: '行业代码 Industry', industryName: '行业 Industry', address: '地址 Address', inServiceArea: '在服务区域 In service area',
  employees: '员工人数 Employees', legalRepresentative: '法定代表人 Legal representative', shareholders: '股东 Shareholders', share: '持股比例 Share',
  annualReportFiledOn: '年报公示日 Annual report filed', basicAccount: '基本账户 Basic account', existingCustomer: '存量客户 Existing customer', number: '编号 Number',
  maritalStatus: '婚姻状况 Marital status', familyMembers: '家庭人口 Family members', employer: '工作单位 Employer', annualIncome: '年收入 Annual income',
  familyAnnualIncome: '家庭年收入 Family income', property: '财产 Property', value: '价值 Value', managerName: '客户经理 Manager', manager: '客户经理 Manager', branch: '机构 Branch',
  score: '得分 Score', grade: '等级 Grade', ratedOn: '评级日 Rated', validUntil: '有效期至 Valid until', list: '清单 List', customerNumber: '客户号 Customer number',

  // statements
  asOf: '报表日 As of', audited: '已审计 Audited', totalAssets: '资产总额 Total assets', currentAssets: '流动资产 Current assets', inventory: '存货 Inventory',
  receivables: '应收账款 Receivables', prepayments: '预付账款 Prepayments', totalLiabilities: '负债总额 Total liabilities', currentLiabilities: '流动负债 Current liabilities',
  payables: '应付账款 Payables', advancesReceived: '预收账款 Advances received', sales: '销售收入 Sales', costOfSales: '销售成本 Cost of sales',
  profitBeforeTax: '利润总额 Profit before tax', netProfit: '净利润 Net profit', ratios: '财务比率 Ratios', debtToAssets: '资产负债率 Debt to assets',
  currentRatio: '流动比率 Current ratio', quickRatio: '速动比率 Quick ratio',

  // documents
  type: '类型 Type', title: '名称 Title', holder: '所有人 Holder', originalSeen: '已核原件 Original seen', issuedOn: '签发日 Issued', expiresOn: '到期日 Expires', periodEnd: '所属期末 Period end',
  sha256: 'SHA-256', reference: '凭证号 Reference', required: '应收资料 Required', missing: '缺少 Missing', fileName: '文件名 File name',

  // application to approval
  product: '产品 Product', amount: '金额 Amount', currency: '币种 Currency', termMonths: '期限（月） Term in months', purpose: '用途 Purpose', purposeCategory: '用途类别 Purpose category',
  guaranteeModes: '担保方式 Guarantee', repaymentSource: '还款来源 Source of repayment', repaymentMethod: '还款方式 Repayment method', signedOn: '签署日 Signed', submittedOn: '提交日 Submitted',
  decision: '决定 Decision', reason: '理由 Reason', outcome: '结果 Outcome', dueOn: '应办日 Due', decidedOn: '决定日 Decided', answerDueOn: '答复期限 Answer due',
  overCapacityIndustry: '产能过剩行业 Over-capacity industry', restrictedIndustry: '限制行业 Restricted industry', purposeAllowed: '用途合规 Purpose allowed',
  eligibility: '准入检查 Eligibility', eligible: '符合准入 Eligible', visits: '实地走访 Visits', on: '日期 On', place: '地点 Place', found: '所见 Found', credit: '信用状况 Credit',
  outstandingLoans: '现有贷款 Outstanding loans', externalGuarantees: '对外担保 External guarantees', badRecords: '不良记录 Bad records', workingCapital: '营运资金 Working capital',
  expectedGrowth: '预计增长 Expected growth', existingLoans: '已有贷款 Existing loans', otherFunds: '其他资金 Other funds', measuredNeed: '测算需求 Measured need', ownFunds: '自有资金 Own funds',
  id: '序号 Id', description: '说明 Description', owner: '所有权人 Owner', appraisedValue: '评估价值 Appraised value', disputed: '有争议 Disputed', guarantors: '保证人 Guarantors',
  loanToValue: '抵押率 Loan to value', netWorth: '净资产 Net worth', guaranteesGiven: '已担保 Guarantees given', sections: '报告各节 Sections', basics: '一 基本情况 Basics',
  operations: '二 生产经营 Operations', request: '三 借款事由 Request', financial: '四 财务分析 Financial', nonFinancial: '五 非财务分析 Non-financial', security: '六 担保 Security',
  conclusion: '七 结论 Conclusion', recommend: '建议放贷 Recommend', annualRatePercent: '年利率 Rate a year', leadInvestigator: '主办 Lead', assistantInvestigator: '协办 Assistant',
  lead: '主办 Lead', assistant: '协办 Assistant', frozenOn: '定稿日 Frozen', hash: '校验值 Hash', opinion: '意见 Opinion', conditions: '条件 Conditions', points: '要点或得分 Points',
  votes: '表决 Votes', vote: '表决 Vote', member: '委员 Member', members: '委员 Members', need: '是否审议 Needed', agreeing: '同意 Agreeing', present: '到会 Present', quorum: '法定人数 Quorum',
  level: '审批层级 Level', approvalLevel: '审批层级 Level', consultation: '报备咨询 Consultation', approver: '审批人 Approver', reviewer: '审查人 Reviewer',
  overdueUpliftPercent: '逾期加收 Overdue uplift', misuseUpliftPercent: '挪用加收 Misuse uplift', validTo: '有效至 Valid to', validFrom: '自 Valid from',

  // contract to settlement
  mainContract: '主合同 Main contract', mainNumber: '主合同号 Main contract', subordinateContracts: '从合同 Subordinate contracts', subordinates: '从合同 Subordinate contracts',
  dayCount: '计息基础 Day count', settlement: '结息方式 Settlement', signedByBorrower: '借款人已签 Signed by borrower', sealMatchesSpecimen: '印鉴相符 Seal matches specimen',
  registrations: '登记 Registrations', certificate: '他项权证号 Certificate', registeredOn: '登记日 Registered', inVaultOn: '入库日 Into the vault', witness: '见证人 Witness', witnesses: '见证人 Witnesses',
  payments: '支付 Payments', payee: '收款人 Payee', method: '方式 Method', paymentMethod: '支付方式 Payment method', paidOn: '支付日 Paid', loanNumber: '借据号 Loan number',
  payment: '应还合计 Payment', adjustedDueOn: '顺延后 Adjusted', principalUnpaid: '未还本金 Principal unpaid', interestUnpaid: '未还利息 Interest unpaid',
  plans: '计划沿革 Plans', firstInstalment: '首期 First', instalments: '期数 Instalments', early: '提前还款方式 Early repayment',
  schedule: '还款计划 Schedule', aboutDay: '所涉日 About day', days: '天数 Days', basis: '依据 Basis', postings: '分录 Postings', seq: '序 No.', due: '应还 Due', adjustedDue: '顺延后 Adjusted', dueDate: '应还日 Due', adjustedDueDate: '顺延后 Adjusted',
  principal: '本金 Principal', interest: '利息 Interest', penalty: '罚息 Penalty', compound: '复利 Compound', total: '合计 Total', paid: '已还 Paid', balance: '余额 Balance', outstanding: '余额 Outstanding',
  principalPaid: '已还本金 Principal paid', interestPaid: '已还利息 Interest paid', penaltyPaid: '已还罚息 Penalty paid', principalDue: '应还本金 Principal due', interestDue: '应还利息 Interest due',
  disbursedOn: '发放日 Disbursed', maturesOn: '到期日 Matures', maturity: '到期日 Maturity', startsOn: '起始日 Starts', endsOn: '终止日 Ends', daysOverdue: '逾期天数 Days overdue', repayments: '还款 Repayments',
  riskClass: '风险分类 Risk class', inspections: '检查 Inspections', finding: '检查结论 Finding', findings: '检查结论 Findings', inspectedOn: '检查日 Inspected', inspector: '检查人 Inspector',
  measures: '措施 Measures', measure: '措施 Measure', notices: '通知 Notices', notice: '通知 Notice', state: '状态 State', status: '状态 Status', settledOn: '结清日 Settled', releasedOn: '解除日 Released',
  worstRiskClass: '最差分类 Worst class', stage: '阶段 Stage', step: '步骤 Step', caseId: '业务编号 Case', openedOn: '立案日 Opened', closedOn: '结案日 Closed', signatures: '签字 Signatures',
  recordedAt: '登记时间 Recorded', bankDate: '业务日 Bank date', by: '经办 By', actor: '经办 Actor', role: '角色 Role', duty: '职责 Duty', note: '备注 Note', remark: '备注 Remark',

  // what the stages add
  addressee: '收件人 Addressee', advancesDays: '预收账款天数 Advances days', aggregate: '累计 Aggregate', agree: '同意 Agree', answer: '答复 Answer', answeredBy: '答复人 Answered by', answeredOn: '答复日 Answered',
  approvalNumber: '批复编号 Approval number', archiveList: '档案清单 Archive list', audits: '审核 Audits', authority: '权限 Authority', age: '年龄 Age', borrower: '借款人 Borrower', breach: '违反 Breach',
  business: '登记情况 Registration', byName: '经办 By', capacity: '能力 Capacity', cause: '原因 Cause', ceilingPercent: '上限 Ceiling', changes: '变更 Changes', check: '核验 Check', checkedOn: '核验日 Checked',
  checklist: '清单 Checklist', chinese: '中文 Chinese', english: '英文 English', classChanges: '分类变更 Class changes', classHistory: '分类历史 Class history', closesOn: '截止日 Closes', opensOn: '起始日 Opens',
  collected: '已收 Collected', collectedBy: '收集人 Collected by', collectedOn: '收集日 Collected', condition: '条件 Condition', confirmedOn: '确认日 Confirmed', conflict: '冲突 Conflict', contacted: '联系对象 Contacted',
  contractAmount: '合同金额 Contract amount', contractDate: '合同日 Contract date', contractNumber: '合同编号 Contract number', copy: '联次 Copy', costs: '费用 Costs', customerExposure: '客户敞口 Customer exposure',
  customerKind: '客户种类 Customer kind', customerName: '客户名称 Customer', customerTotal: '客户合计 Customer in all', day: '日 Day', daysPastDue: '逾期天数 Days past due', demands: '催收 Demands', disagree: '不同意 Disagree',
  doubtedByInspector: '检查人存疑 Doubted by inspector', dueTotal: '应还合计 Due in all', effect: '效果 Effect', effectiveOn: '生效日 Effective', endofday: '日终 End of day', evidence: '取证 Evidence', expertise: '专业 Expertise',
  expired: '已过期 Expired', exposureLimit: '敞口限额 Exposure limit', failed: '失败 Failed', file: '信贷档案 Credit file', firstEstablishedMonth: '首次建立年月 First established', floor: '分类下限 Class floor', focus: '重点 Focus',
  followUp: '后续措施 Follow-up', from: '自 From', to: '至 To', frozenAt: '定稿时间 Sealed', grounds: '理由 Grounds', groupLimit: '集团限额 Group limit', groupTotal: '集团合计 Group in all', headroom: '剩余空间 Headroom', held: '在库 Held',
  household: '家庭情况 Household', interestAndDunning: '结息与催收 Interest and dunning', inventoryDays: '存货天数 Inventory days', inventoryTurnover: '存货周转率 Inventory turnover', item: '项目 Item', items: '项目 Items',
  last: '上次 Last', late: '逾期 Late', lendable: '可放 Lendable', limitationEndsOn: '诉讼时效届满 Limitation ends', loan: '贷款 Loan', loanLimit: '贷款限额 Loan limit', longCycle: '长周期 Long cycle', management: '管理 Management',
  mark: '编号 Mark', maximum: '最高 Maximum', mayVote: '可表决 May vote', met: '已满足 Met', model: '评级模型 Model', modelRating: '模型评级 Model rating', newLoan: '可新增贷款 New loan', nextOn: '下次 Next',
  notMeasured: '未测算 Not measured', objections: '不同意见 Objections', offBalance: '表外 Off balance', opinions: '意见 Opinions', originals: '原件 Originals', overdueSince: '逾期起始 Overdue since', payablesDays: '应付账款天数 Payables days',
  payees: '收款人 Payees', payoff: '结清金额 Payoff', percent: '比例 Per cent', phone: '电话 Telephone', plan: '计划 Plan', prepaymentDays: '预付账款天数 Prepayment days', promisedAmount: '承诺金额 Promised', promisedOn: '承诺还款日 Promised on',
  proposal: '建议 Proposal', provider: '提供人 Provider', rate: '利率 Rate', ready: '就绪 Ready', receipt: '回执 Receipt', receivablesDays: '应收账款天数 Receivables days', receivablesTurnover: '应收账款周转率 Receivables turnover',
  receivedOn: '收到日 Received', recheckOpinion: '复核意见 Recheck opinion', recheckedBy: '复核人 Rechecked by', recommended: '建议 Recommended', reconsider: '复议 Reconsider', registeredBy: '登记人 Registered by', repeated: '重复 Repeated',
  reply: '回复 Reply', report: '调查报告 Report', reportConclusion: '报告结论 Report conclusion', representative: '法定代表人 Representative', requested: '本次申请 Requested', reserved: '已占用 Reserved', resolution: '决议 Resolution',
  result: '结果 Result', returnOnAssets: '资产利润率 Return on assets', reviewOpinion: '审查意见 Review opinion', reviewedOn: '审查日 Reviewed', roster: '名册 Roster', rule: '规则 Rule', rung: '阶梯 Rung', salesGrowth: '销售增长 Sales growth',
  salesMargin: '销售利润率 Sales margin', scores: '得分 Scores', seenAt: '核验时间 Seen at', seenBy: '核验人 Seen by', sentOn: '发出日 Sent', session: '会议 Session', shortfall: '缺口 Shortfall', signals: '预警信号 Signals', signatory: '签署人 Signatory',
  signing: '签署 Signing', similarity: '相似度 Similarity', suit: '诉讼 Suit', suretyCapacity: '保证能力 Surety capacity', survey: '资信调查 Survey', tally: '计票 Tally', template: '合同文本 Template', termCapMonths: '期限上限（月） Longest term',
  text: '正文 Text', thing: '标的 Thing', toRegister: '待登记 To register', turns: '周转次数 Turns', types: '类型 Types', useOfFunds: '资金用途 Use of funds', valuedOn: '估值日 Valued', vaultNumber: '入库编号 Vault number', version: '版本 Version',
  veto: '否决权 Veto', visitedOn: '走访日 Visited', votesCast: '已表决 Votes cast', voucher: '凭证号 Voucher', wording: '表述 Wording', workingCapitalLoan: '流动资金贷款 Working-capital loan', writtenOn: '撰写日 Written',
  abnormalOperation: '列入经营异常 Listed as abnormal', paidInCapital: '实收资本 Paid-in capital', businessScope: '经营范围 Scope of business', licenceValidUntil: '执照有效期至 Licence valid until', creditRegistryCode: '中征码 Credit registry code',
  identity: '证件号码 Identity', yearsWithBank: '合作年限 Years with the bank', industryOutlook: '行业前景 Industry outlook', yearsInOccupation: '从业年限 Years in occupation', monthlyDebtService: '每月偿债 Monthly debt service',
  occupation: '职业 Occupation',
};

/** The bank's word for a fact's name; the name itself, spaced, where there is none. */
export function termFor(name) {
  return TERMS[name] || String(name).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
