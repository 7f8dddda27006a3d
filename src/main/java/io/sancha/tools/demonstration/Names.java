package io.sancha.tools.demonstration;

import java.util.List;

/** Names that sound as in China and are nobody's: places that are on no map, trade names put together by chance. */
final class Names {
    private static final List<String> SURNAMES = chars("王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许韩邓冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪");
    private static final List<String> OF_MEN = List.of("建军", "志强", "国栋", "海涛", "文斌", "永刚", "立新", "宏伟", "兆林", "德明", "少华", "振宇", "俊峰", "家兴", "云鹏",
        "守义", "学文", "庆丰", "启航", "万里", "继东", "松年", "子豪", "景山", "长河");
    private static final List<String> OF_WOMEN = List.of("秀兰", "桂芳", "丽华", "晓燕", "淑珍", "雪梅", "春霞", "婷婷", "思雨", "玉洁", "海棠", "慧敏", "雅琴", "月英", "静怡",
        "红梅", "佳宁", "兰芝", "若云", "彩霞", "巧玲", "书琪", "美娟", "冬青", "素心");
    private static final List<String> CITIES = List.of("云河", "青岭", "临溪", "北棠", "安澜");
    private static final List<String> STREETS = List.of("望河路", "锦绣街", "长堤路", "松风巷", "启明大街", "春晖路", "桥头街", "工业一路", "物流大道", "学府路");
    private static final List<String> FIRST = chars("恒瑞盛泰禾远岚澄屿牧晟启荣润弘昌星沐枫岳");
    private static final List<String> SECOND = chars("丰达源通川森舟锦泽林峰原和邦途汇朗辰庭桥");

    private Names() {
    }

    private static List<String> chars(String text) {
        return List.of(text.split(""));
    }

    static String person(Draw draw, boolean male) {
        return draw.one(SURNAMES) + draw.one(male ? OF_MEN : OF_WOMEN);
    }

    /** A trade name of two signs behind the city's, such as 云河禾舟. */
    static String trading(Draw draw) {
        return draw.one(CITIES) + draw.one(FIRST) + draw.one(SECOND);
    }

    static String address(Draw draw) {
        return draw.one(CITIES) + "市" + draw.one(STREETS) + draw.between(1, 280) + "号";
    }
}
