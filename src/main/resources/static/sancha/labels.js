/** The bank's words for the constants that stand in facts and entries. A constant means the same wherever it stands. */
const LABELS = {
  // customers
  ENTERPRISE: '企业法人 Enterprise', SOLE_PROPRIETOR: '个体工商户 Sole proprietor', NATURAL_PERSON: '自然人 Natural person',
  RESIDENT_ID: '居民身份证 Identity card', PERMANENT_RESIDENCE: "外国人永久居留身份证 Foreigner's permanent residence card", PASSPORT: '护照 Passport',
  HK_MACAO_PERMIT: '港澳居民来往内地通行证 Permit, Hong Kong and Macao', TAIWAN_PERMIT: '台湾居民来往大陆通行证 Permit, Taiwan',
  MARRIED: '已婚 Married', SINGLE: '未婚 Single', DIVORCED: '离异 Divorced', WIDOWED: '丧偶 Widowed',
  RESIDENCE: '住宅 Residence', VEHICLE: '车辆 Vehicle', SHOP: '商铺 Shop', DEPOSIT: '存款 Deposit', SECURITIES: '有价证券 Securities',
  CURRENT: '齐全有效 Complete and in date', TO_COLLECT: '待收集 To collect', VALID: '有效 Valid', DUE: '应办 Due', EXPIRED: '已过期 Expired',
  VERIFIED: '核验通过 Verified', ESTABLISHED: '已建立 Established', REFUSED: '不予办理 Refused', UNMASKED: '已显示完整号码 Shown in full',
  'unmask-identity': '查看证件号码 See identity number', 'receive-payment': '收款 Receive payment', 'application-withdrawn': '撤回申请 Application withdrawn',
  'rehearsal-stopped': '演练中止 Rehearsal stopped',

  // levels of authority
  'approver-branch': '支行有权审批人 Branch approver', 'approver-head-office': '总行有权审批人 Head-office approver', 'approver-president': '行长 President',

  // rating
  CORPORATE: '企业模型 Corporate model', PERSONAL: '个人模型 Personal model', SOUND: '良好 Sound', ORDINARY: '一般 Ordinary', WEAK: '薄弱 Weak',
  FAVOURABLE: '向好 Favourable', STABLE: '平稳 Stable', DECLINING: '下行 Declining',
  DEBT_TO_ASSETS: '资产负债率 Debt to assets', CURRENT_RATIO: '流动比率 Current ratio', QUICK_RATIO: '速动比率 Quick ratio',
  RECEIVABLES_TURNOVER: '应收账款周转率 Receivables turnover', SALES_MARGIN: '销售利润率 Sales margin', SALES_GROWTH: '销售增长率 Sales growth',
  YEARS_IN_BUSINESS: '成立年限 Years in business', YEARS_WITH_BANK: '合作年限 Years with the bank', CREDIT_HISTORY: '不良信用记录 Bad credit records',
  MANAGEMENT: '管理水平（3 良好 2 一般 1 薄弱） Management', INDUSTRY: '行业前景（3 向好 2 平稳 1 下行） Industry outlook',
  DEBT_SERVICE_TO_INCOME: '月还款额与月收入之比 Debt service to income', YEARS_IN_OCCUPATION: '现职年限 Years in occupation',
  PERSONAL_CREDIT_HISTORY: '个人不良信用记录 Bad credit records', PROPERTY_TO_INCOME: '财产与年收入之比 Property to income',
  LAND_USE_RIGHT: '承包经营权 Contracted land', FOREST_RIGHT: '林权 Forest right', OTHER: '其他 Other',

  // who holds a document, who owns security
  BORROWER: '借款人 Borrower', MORTGAGOR: '抵押人 Mortgagor', PLEDGOR: '出质人 Pledgor', GUARANTOR: '保证人 Guarantor',
  SPOUSE: '配偶 Spouse', THIRD_PARTY: '第三人 Third party',

  // documents
  LEGAL_REPRESENTATIVE_ID: "法定代表人身份证 Legal representative's identity card", BUSINESS_LICENCE: '营业执照 Business licence',
  CAPITAL_VERIFICATION: '验资报告 Capital verification', CREDIT_REGISTRY_CODE: '中征码 Credit registry code',
  ARTICLES_OF_ASSOCIATION: '公司章程 Articles of association', OFFICER_LIST: '高管名单及签字样本 Officers and specimen signatures',
  BOARD_RESOLUTION: '股东会或董事会决议 Board resolution', PROFIT_DISTRIBUTION_RESOLUTION: '利润分配决议 Profit distribution resolution',
  AUDITED_STATEMENTS: '审计报告 Audited statements', INTERIM_STATEMENTS: '近期财务报表 Interim statements',
  DEBT_AND_GUARANTEE_STATUS: '存借款及对外担保情况 Debts and guarantees', CASH_FLOW_FORECAST: '现金流量预测 Cash-flow forecast',
  TAX_PROOF: '纳税证明 Tax proof', SEAL_SPECIMEN: '印鉴卡 Seal specimen', CREDIT_QUERY_CONSENT: '征信查询授权书 Credit query consent',
  TITLE_CERTIFICATE: '权属证书 Title certificate', CONSENT_TO_MORTGAGE: '同意抵押意见书 Consent to mortgage',
  CONSENT_TO_PLEDGE: '同意质押意见书 Consent to pledge', APPRAISAL: '评估报告 Appraisal', GUARANTOR_ID: "保证人身份证 Guarantor's identity card",
  GUARANTOR_LICENCE: "保证人营业执照 Guarantor's licence", SPOUSE_CONSENT: "配偶同意声明 Spouse's consent", IDENTITY_CARD: '身份证 Identity card',
  HOUSEHOLD_REGISTER: '户口簿 Household register', MARRIAGE_CERTIFICATE: '婚姻证明 Marriage certificate', INCOME_PROOF: '收入证明 Income proof',
  PURPOSE_EVIDENCE: '用途证明 Purpose evidence', BANK_STATEMENTS: '银行流水 Bank statements', LOAN_APPLICATION: '借款申请书 Loan application',
  AGENT_AUTHORISATION: '授权委托书及代理人身份证 Power of attorney and agent’s identity card',
  SPECIAL_PERMIT: '特殊行业许可证 Special permit',
  JOINT_VENTURE_CONTRACT: '合资合作合同 Joint-venture contract',
  PROJECT_APPROVAL: '项目批准文件及资金来源 Project approvals and sources of funds',
  FEASIBILITY_STUDY: '项目可行性研究报告 Feasibility study',
  RIGHTS_CERTIFICATE: '质押权利凭证 Certificate of the pledged right',
  PURCHASE_INVOICE: '质押物购置发票 Purchase invoice of the pledged goods',
  INSURANCE_POLICY: '保险单 Insurance policy',

  // products, purposes, repayment
  WORKING_CAPITAL: '流动资金贷款 Working-capital loan', FIXED_ASSETS: '固定资产贷款 Fixed-assets loan',
  PERSONAL_CONSUMPTION: '个人消费贷款 Personal consumption loan', PERSONAL_BUSINESS: '个人经营贷款 Personal business loan',
  OPERATING: '生产经营 Operating', CONSUMPTION: '消费 Consumption', FIXED_INVESTMENT: '固定资产投资 Fixed investment',
  EQUITY: '股权 Equity', SPECULATION: '投机 Speculation', CNY: '人民币 CNY',
  INTEREST_THEN_PRINCIPAL: '按期付息到期还本 Interest by period, principal at maturity', EQUAL_INSTALMENT: '等额本息 Equal instalments',
  EQUAL_PRINCIPAL: '等额本金 Equal principal', BULLET: '利随本清 Interest with principal', BULLET_WITH_INTEREST: '利随本清 Interest with principal',
  MONTHLY: '按月 Monthly', QUARTERLY: '按季 Quarterly', QUARTERLY_20: '按季 20 日结息 Quarterly on the 20th', MONTHLY_20: '按月 20 日结息 Monthly on the 20th',
  MONTHLY_ON_DISBURSEMENT_DAY: '按月对日 Monthly on the disbursement day', ACT_360: '实际天数/360 Actual/360', ACT_365: '实际天数/365 Actual/365',
  MONTHLY_RATE: '月利率 Monthly rate', ENTRUSTED: '受托支付 Entrusted payment', OWN: '自主支付 Own payment',

  // security
  MORTGAGE: '抵押 Mortgage', PLEDGE: '质押 Pledge', SURETY: '保证 Surety', CREDIT: '信用 Unsecured', UNSECURED: '信用 Unsecured',
  INDUSTRIAL_PROPERTY: '工业用房 Industrial property', DWELLING: '住宅 Dwelling', OFFICE: '办公用房 Office', LAND: '土地使用权 Land',
  EQUIPMENT: '设备 Equipment', RECEIVABLES: '应收账款 Receivables', STOCK: '存货 Stock', TREASURY_BONDS: '国债 Treasury bonds',
  TREASURY_BOND: '国债 Treasury bond', REGISTER: '应登记 To register', REGISTERED: '已登记 Registered', IN_VAULT: '已入库 In the vault',
  RELEASED: '已解除 Released', HELD: '持有 Held', NONE: '无 None',

  // decisions and outcomes
  ACCEPT: '受理 Accept', REFUSE: '不予受理 Refuse', ACCEPTED: '已受理 Accepted', AGREE: '同意 Agree', DISAGREE: '不同意 Disagree', ABSTAIN: '弃权 Abstain',
  RETURN: '退回补充 Return', REJECT: '否决 Reject', AGREED: '同意 Agreed', RETURNED: '退回 Returned', REJECTED: '否决 Rejected',
  APPROVE: '批准 Approve', APPROVED: '已批准 Approved', DECLINED: '未批准 Declined', PASSED: '通过 Passed', EXEMPT: '免于审议 Exempt', NEEDED: '须审议 Needed',
  SIGNED: '已签 Signed', DISAGREED: '不同意 Disagreed', LAPSED: '已失效 Lapsed', COMPLETE: '齐全 Complete', INCOMPLETE: '不齐 Incomplete', COMPLETED: '已完成 Completed',
  RECONSIDER: '复议 Reconsider', LEGAL_REPRESENTATIVE: '法定代表人 Legal representative', AGENT: '授权代理人 Authorised agent', WITNESSED: '已见证 Witnessed',
  REGISTRATION: '登记 Registration', DELIVERY: '交付 Delivery', CONTRACT: '合同利率 Contract rate', AT_MATURITY: '利随本清 With the principal', THIRTY_360: '30/360',
  VETO: '否决 Veto', NO_VETO: '不行使否决权 No veto', CONSENTED: '同意 Consented', OBJECTED: '不同意 Objected', REQUIRED: '须报备咨询 Required',
  WITHIN: '额度之内 Within limits', EXCEEDED: '超出额度 Exceeded', PASS: '通过 Pass', FAIL: '不通过 Fail', CONFIRM: '确认 Confirm', ADJUST: '调整 Adjust',
  WITHDRAWN: '已撤回 Withdrawn', CANCELLED: '已取消 Cancelled', OPEN: '办理中 Open', RUNNING: '办理中 Running', CLOSED: '已结案 Closed',
  CASE_MOVED: '已移至新版 Moved to a newer version', 'case-move': '迁移 Move',
  DONE: '已办 Done', STARTED: '已开始 Started', SYSTEM: '系统 System', REFUSED_ACTION: '操作被拒 Action refused',
  BLOCK: '不得受理 Cannot be accepted', CONSULT: '审批须报备咨询 Needs consultation', REMINDER: '提醒 Reminder', ESCALATION: '上报 Escalation', UPLOADED: '已上传 Uploaded',

  // investigation and review
  RECOMMENDED: '建议贷款 Recommended', NOT_RECOMMENDED: '不建议贷款 Not recommended', MEASURED: '已测算 Measured', NOT_MEASURED: '未能测算 Not measured',
  IN_DOUBT: '存疑 In doubt', NOT_APPLICABLE: '不适用 Not applicable', NOTE: '请关注 Look at this',

  // the loan after payment
  REDUCE_INSTALMENT: '减少月供 Smaller instalments', SHORTEN_TERM: '缩短期限 Shorter term', HOLD: '留待下期 Held for the next due',
  SET_OFF: '暂收款扣划 Held money set off', EXTENSION: '展期 Extension', RESTRUCTURING: '重组 Restructuring',
  PERFORMING: '正常履约 Performing', OVERDUE: '逾期 Overdue', MATURED: '到期 Matured', SETTLED: '已结清 Settled', CURED: '已恢复正常 Cured',
  PAID: '已还清 Paid', WRITTEN_OFF: '已核销 Written off', BOOKED: '已入账 Booked',
  NORMAL: '正常 Normal', SPECIAL_MENTION: '关注 Special mention', SUBSTANDARD: '次级 Substandard', DOUBTFUL: '可疑 Doubtful', LOSS: '损失 Loss',
  FIRST: '首次 First', ROUTINE: '常规 Routine', KEY: '重点 Key', SPECIAL: '专项 Special', YES: '是 Yes', NO: '否 No', AS_DUE: '按期 As due',
  DEMAND: '催收 Demand', SUIT: '诉讼 Suit', WRITE_OFF: '核销 Write-off', TELEPHONE: '电话 Telephone', LETTER: '信函 Letter', VISIT: '上门 Visit',
  LAWYERS_LETTER: "律师函 Lawyer's letter", RENEGOTIATE: '协商 Renegotiate', WAIT: '暂缓 Wait',
  PRINCIPAL: '本金 Principal', INTEREST: '利息 Interest', PENALTY: '罚息 Penalty interest', COMPOUND: '复利 Compound interest', COSTS: '费用 Costs',
  TO_COME: '未到期 To come', UNPAID: '到期未还 Unpaid', PARTLY_PAID: '部分已还 Partly paid', AUTOMATIC: '自动 Automatic', MANUAL: '人工 Manual',
  MATURITY: '到期通知 Maturity notice', DUNNING: '催收通知 Dunning notice', CUSTOMER: '客户联 Customer', RETAINED: '留存联 Retained',
  DISBURSEMENT: '发放 Disbursement', REPAYMENT: '还款 Repayment', ACCRUAL: '计提 Accrual',

  // disbursement, inspection, recovery
  AUTONOMOUS: '自主支付 Autonomous payment', KNOWN: '已确定 Known', UNDETERMINED: '不能事先确定 Not known beforehand', CASH_ONLY: '仅收现金 Takes cash only',
  AUDIT: '审核 Audit', RECHECK: '复核 Recheck', CHECK_APPROVAL: '批复 Approval', CHECK_VALIDITY: '批复有效期 Validity', CHECK_CONTRACT: '合同 Contract',
  CHECK_TERM: '期限上限 Term cap', CHECK_SUBORDINATE_CONTRACTS: '从合同 Subordinate contracts', CHECK_SEAL: '印鉴 Seal', CHECK_REGISTRATION: '担保登记 Registration',
  CHECK_VAULT: '权证入库 Vault', CHECK_DOCUMENTS: '资料有效 Documents', CHECK_ACCOUNT: '本行账户 Account', CHECK_MANAGER: '管户人 Manager',
  CHECK_REQUEST: '支用金额 Amount drawn', CHECK_PAYMENT_METHOD: '支付方式 Payment method',
  PROPOSED: '初分 Proposed', DETERMINED: '认定 Determined',
  SUE: '起诉 Sue', DECISION: '决定 Decision',

  // how a case ends, by the end events of its process
  'loan-settled': '贷款结清 Loan settled', 'relationship-refused': '未建立信贷关系 Relationship refused', 'application-refused': '不予受理 Application refused',
  'review-rejected': '审查否决 Review rejected',
  'committee-rejected': '审议否决 Committee rejected', 'approval-rejected': '审批否决 Approval rejected', 'approval-lapsed': '批复失效 Approval lapsed',
  'loan-written-off': '贷款核销 Loan written off',
  'application-withdrawn-end': '撤回结案 Case withdrawn',

  // stand-ins
  TAKEN_OVER: '接办 Taken over', TAKEN_BACK: '取回 Taken back', RETURNED_TO_HOLDER: '退还 Returned to holder',

  // what the stages add
  BASIC_ACCOUNT: '基本账户 Basic account', STATEMENTS: '财务报表数据 Figures of the statements', REGISTERED_CAPITAL: '注册资本 Registered capital',
  EMPLOYEES: '职工人数 Employees', SHAREHOLDERS: '股东情况 Shareholders',
  FAMILY: '家庭情况 Family', FAMILY_PROPERTY: '家庭财产 Family property', KEPT: '维持 Kept', ENDED: '已终止 Ended', CHANGED: '已变更 Changed', RISK: '风险 Risk',
  LEGAL: '法律 Legal', FINANCE: '财务 Finance',
  APPROVAL: '批复 Approval', VALIDITY: '有效期 Validity', TERM: '期限 Term', SUBORDINATE_CONTRACTS: '从合同 Subordinate contracts', SEAL: '印鉴 Seal', VAULT: '入库 Vault',
  DOCUMENTS: '资料 Documents', ACCOUNT: '账户 Account',
  MANAGER: '客户经理 Manager', REQUEST: '申请 Request', PAYMENT_METHOD: '支付方式 Payment method', MISUSE: '挪用 Misuse', MISUSE_ENDED: '挪用已纠正 Misuse ended',
  PAYMENT: '还款 Payment', COST: '费用 Cost', REVERSAL: '冲正 Reversal',
  HOLIDAY: '节假日 Holiday', WORKING_DAY: '工作日 Working day', BRANCH: '支行 Branch', HEAD_OFFICE: '总行 Head office', PRESIDENT: '行长 President', SENIOR: '高级 Senior',
  MIDDLE: '中级 Middle', JUNIOR: '初级 Junior',
  RUN_AGAIN: '已重跑 Run again', CORRECTED: '已更正 Corrected', LEFT: '留待处理 Left', UNFINISHED: '未完成 Unfinished',
  CASH: '现金 Cash', INTEREST_RECEIVABLE: '应收利息 Interest receivable', PENALTY_RECEIVABLE: '应收罚息 Penalty receivable',
  COMPOUND_RECEIVABLE: '应收复利 Compound interest receivable', COSTS_RECEIVABLE: '应收费用 Costs receivable',
  INTEREST_INCOME: '利息收入 Interest income', OFF_BALANCE_INTEREST: '表外应收利息 Off-balance interest', OFF_BALANCE_CONTRA: '表外对应科目 Off-balance contra',
  LOSS_ALLOWANCE: '损失准备 Loss allowance', RECOVERIES: '收回已核销 Recoveries',
  OWED_TO_BORROWER: '暂收待退款 Held for the borrower', DISBURSE: '发放 Disbursed', SETTLE_INTEREST: '结息 Interest settled', SETTLE_PENALTY: '结罚息 Penalty settled',
  SETTLE_COMPOUND: '结复利 Compound interest settled', CHARGE_COSTS: '计收费用 Costs charged',
  PAY_COSTS: '还费用 Costs paid', PAY_PENALTY: '还罚息 Penalty paid', PAY_COMPOUND: '还复利 Compound interest paid', PAY_INTEREST: '还息 Interest paid',
  PAY_OFF_BALANCE: '还表外利息 Off-balance interest paid', PAY_PRINCIPAL: '还本 Principal paid',
  REPAY_EARLY: '提前还本 Repaid early', TAKE_OFF_BALANCE: '转表外 Taken off balance', NOTE_OFF_BALANCE: '表外计息 Noted off balance',
  CLEAR_OFF_BALANCE: '清表外 Off balance cleared', WRITE_OFF_PRINCIPAL: '核销本金 Principal written off',
  WRITE_OFF_INTEREST: '核销利息 Interest written off', WRITE_OFF_PENALTY: '核销罚息 Penalty written off', WRITE_OFF_COMPOUND: '核销复利 Compound interest written off',
  WRITE_OFF_COSTS: '核销费用 Costs written off', RECOVER: '收回已核销 Recovered', OVERPAY: '多付 Overpaid',
};

/** The label of a constant; the constant itself where the bank has no word for it yet. */
export function labelOf(constant) {
  return LABELS[constant] || String(constant);
}
