package io.sancha.tools.demonstration;

import java.util.List;

/**
 * What a business lives by.
 *
 * @param code of GB/T 4754
 * @param name of that code
 * @param calls itself so behind its trade name
 * @param buys what a loan buys
 * @param sellers who sells it, behind a trade name
 */
record Trade(String code, String name, String calls, String buys, String sellers) {
    private static final List<Trade> COMPANIES = List.of(
        new Trade("C1810", "机织服装制造", "服饰有限公司", "采购面料", "纺织面料有限公司"),
        new Trade("C1352", "肉制品加工", "食品有限公司", "采购生猪原料", "牧业有限公司"),
        new Trade("C3484", "机械零部件加工", "机械有限公司", "采购钢材", "钢材贸易有限公司"),
        new Trade("C2110", "木质家具制造", "家居有限公司", "采购板材", "木业有限公司"),
        new Trade("C2927", "日用塑料制品制造", "塑业有限公司", "采购塑料粒子", "化工材料有限公司"),
        new Trade("F5123", "果品蔬菜批发", "农产品有限公司", "收购果蔬", "果蔬合作社"),
        new Trade("F5175", "医疗用品批发", "医疗器械有限公司", "采购医用耗材", "医疗科技有限公司"),
        new Trade("G5430", "普通货物道路运输", "物流有限公司", "支付运费与燃油款", "石油销售有限公司"),
        new Trade("A0141", "蔬菜种植", "农业有限公司", "采购种苗与农资", "农资有限公司"),
        new Trade("I6510", "应用软件开发", "软件有限公司", "支付研发人员薪酬与服务器款", "数据科技有限公司"));
    private static final List<Trade> SHOPS = List.of(
        new Trade("F5211", "百货零售", "百货店", "旺季备货", "日用品批发有限公司"),
        new Trade("H6210", "正餐服务", "饭店", "店面翻新与备货", "餐饮设备有限公司"),
        new Trade("F5283", "五金零售", "五金店", "采购五金件", "五金批发有限公司"),
        new Trade("O8111", "汽车修理与维护", "汽修店", "购置举升设备与配件", "汽车配件有限公司"),
        new Trade("F5232", "服装零售", "服装店", "换季进货", "服饰批发有限公司"));

    static Trade ofCompany(Draw draw) {
        return draw.one(COMPANIES);
    }

    static Trade ofShop(Draw draw) {
        return draw.one(SHOPS);
    }
}
