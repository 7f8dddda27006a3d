package io.sancha.tools.bench;

import io.sancha.lending.search.Findable;
import io.sancha.lending.search.FindableKind;
import io.sancha.lending.search.PersonKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Cases of customers that nobody has, each the same whenever it is made: companies and persons in turn, as a bank of a province would have them. */
final class MadeUpCustomers {
    private static final long SEED = 20240301;
    private static final String[] PLACES = ("杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 台州 丽水 重庆 长沙 厦门 西安 沈阳 大连 青岛 济南 郑州 武汉 成都 贵阳 昆明 南宁 福州 南昌 合肥 六安 蚌埠"
        + " 石家庄 太原 呼和浩特 银川 乐清 瑞安 义乌 慈溪 余姚 诸暨 海宁").split(" ");
    private static final String WORDS = "华兴盛和泰安宏达鑫源恒丰瑞祥永昌金利东方天成大明德信诚嘉美新世纪龙凤江河海洋云山春秋日月星光宇宙乾坤长乐重阳曾单行朝";
    private static final String[] TRADES = ("制衣 贸易 机械 电器 塑料 纺织 食品 建材 物流 科技 化工 五金 服饰 家具 包装 印刷 模具 汽配 餐饮 农业 茶叶 水产 医药 商贸 建筑 装饰 皮革 玩具 文具 电子").split(" ");
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢单解查仇翟覃";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂华建国志红玉兰海燕文斌鑫浩宇轩梓涵雨欣思远晨曦子豪佳怡俊峰";
    private final PersonKeys persons;

    MadeUpCustomers(PersonKeys persons) {
        this.persons = persons;
    }

    /** @param number of the case, from 1 @param things that lead to it, the customer first */
    record Made(int number, String caseId, String name, List<Findable> things) {
    }

    static String caseId(String branch, int number) {
        return "%s-20240301-%07d".formatted(branch, number);
    }

    Made made(String branch, int number) {
        var random = new Random(SEED + number * 7919L);
        String caseId = caseId(branch, number);
        boolean company = number % 2 == 0;
        String name = company ? company(random) : person(random);
        List<Findable> things = new ArrayList<>();
        Findable named = Findable.named(FindableKind.CUSTOMER, String.valueOf(number), name);
        things.add(company ? named.withNumber("9133%014d".formatted(random.nextLong(100_000_000_000_000L))) : named.with(persons.of(identity(random))));
        things.add(Findable.numbered(FindableKind.CASE, caseId));
        things.add(Findable.numbered(FindableKind.LOAN, "J" + caseId));
        things.add(Findable.numbered(FindableKind.CONTRACT, "HT-" + caseId + "-1"));
        if (number % 4 == 0) {
            things.add(Findable.named(FindableKind.GUARANTOR, "surety-" + number, person(random)).with(persons.of(identity(random))));
            things.add(Findable.described(FindableKind.COLLATERAL, pick(PLACES, random) + "市人民路" + number + "号厂房"));
        }
        return new Made(number, caseId, name, things);
    }

    private static String company(Random random) {
        return pick(PLACES, random) + pick(WORDS, random) + pick(WORDS, random) + pick(TRADES, random) + "有限公司";
    }

    private static String person(Random random) {
        return pick(SURNAMES, random) + pick(GIVEN, random) + (random.nextInt(5) == 0 ? "" : pick(GIVEN, random));
    }

    private static String identity(Random random) {
        return "330%015d".formatted(random.nextLong(1_000_000_000_000_000L));
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    private static String pick(String from, Random random) {
        return String.valueOf(from.charAt(random.nextInt(from.length())));
    }
}
