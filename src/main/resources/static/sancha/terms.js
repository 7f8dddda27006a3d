/** The bank's words for the names of facts, for views that show whatever a case holds. */
const TERMS = {
  // steps
  customer: '客户 Customer', relationship: '信贷关系 Relationship', application: '申请 Application', acceptance: '受理 Acceptance', diligence: '调查 Due diligence',
  review: '审查 Review', committee: '贷审会 Committee', approval: '审批 Approval', contract: '合同 Contract', disbursement: '发放 Disbursement',
  account: '贷款账户 Loan account', postloan: '贷后 Post-loan', inspection: '检查 Inspection', recovery: '收回 Recovery', extension: '展期 Extension', documents: '资料 Documents',
  collateral: '押品 Collateral', exposure: '授信敞口 Exposure', statements: '财务报表 Statements', rating: '评级 Rating', case: '业务 Case', bank: '本行 Bank',

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
  lead: '主办 Lead', assistant: '协办 Assistant', frozenOn: '定稿日 Frozen', hash: '校验值 Hash', opinion: '意见 Opinion', conditions: '条件 Conditions', points: '补充事项 Points',
  votes: '表决 Votes', vote: '表决 Vote', member: '委员 Member', members: '委员 Members', need: '是否审议 Needed', agreeing: '同意 Agreeing', present: '到会 Present', quorum: '法定人数 Quorum',
  level: '审批层级 Level', approvalLevel: '审批层级 Level', consultation: '报备咨询 Consultation', approver: '审批人 Approver', reviewer: '审查人 Reviewer',
  overdueUpliftPercent: '逾期加收 Overdue uplift', misuseUpliftPercent: '挪用加收 Misuse uplift', validTo: '有效至 Valid to', validFrom: '自 Valid from',

  // contract to settlement
  mainContract: '主合同 Main contract', mainNumber: '主合同号 Main contract', subordinateContracts: '从合同 Subordinate contracts', subordinates: '从合同 Subordinate contracts',
  dayCount: '计息基础 Day count', settlement: '结息方式 Settlement', signedByBorrower: '借款人已签 Signed by borrower', sealMatchesSpecimen: '印鉴相符 Seal matches specimen',
  registrations: '登记 Registrations', certificate: '他项权证号 Certificate', registeredOn: '登记日 Registered', inVaultOn: '入库日 Into the vault', witness: '见证人 Witness', witnesses: '见证人 Witnesses',
  payments: '支付 Payments', payee: '收款人 Payee', method: '方式 Method', paymentMethod: '支付方式 Payment method', paidOn: '支付日 Paid', loanNumber: '借据号 Loan number',
  schedule: '还款计划 Schedule', postings: '分录 Postings', seq: '序 No.', due: '应还日 Due', adjustedDue: '顺延后 Adjusted', dueDate: '应还日 Due', adjustedDueDate: '顺延后 Adjusted',
  principal: '本金 Principal', interest: '利息 Interest', penalty: '罚息 Penalty', compound: '复利 Compound', total: '合计 Total', paid: '已还 Paid', balance: '余额 Balance', outstanding: '余额 Outstanding',
  principalPaid: '已还本金 Principal paid', interestPaid: '已还利息 Interest paid', penaltyPaid: '已还罚息 Penalty paid', principalDue: '应还本金 Principal due', interestDue: '应还利息 Interest due',
  disbursedOn: '发放日 Disbursed', maturesOn: '到期日 Matures', maturity: '到期日 Maturity', startsOn: '起始日 Starts', endsOn: '终止日 Ends', daysOverdue: '逾期天数 Days overdue', repayments: '还款 Repayments',
  riskClass: '风险分类 Risk class', inspections: '检查 Inspections', finding: '检查结论 Finding', findings: '检查结论 Findings', inspectedOn: '检查日 Inspected', inspector: '检查人 Inspector',
  measures: '措施 Measures', measure: '措施 Measure', notices: '通知 Notices', notice: '通知 Notice', state: '状态 State', status: '状态 Status', settledOn: '结清日 Settled', releasedOn: '解除日 Released',
  worstRiskClass: '最差分类 Worst class', stage: '阶段 Stage', step: '步骤 Step', caseId: '业务编号 Case', openedOn: '立案日 Opened', closedOn: '结案日 Closed', signatures: '签字 Signatures',
  recordedAt: '登记时间 Recorded', bankDate: '业务日 Bank date', by: '经办 By', actor: '经办 Actor', role: '角色 Role', duty: '职责 Duty', note: '备注 Note', remark: '备注 Remark',
};

/** The bank's word for a fact's name; the name itself, spaced, where there is none. */
export function termFor(name) {
  return TERMS[name] || String(name).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
