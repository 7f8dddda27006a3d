package io.sancha.lending.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Readings that ICU does not give for a character by itself: surnames (单 Shàn, 仇 Qiú), places (厦门 Xiàmén, 六安 Lù'ān) and what businesses are named
 * after (银行 háng, 地产 dì). Readings by 现代汉语词典, names of places by 中国地名.
 */
final class OtherReadings {
    private static final String TABLE = """
        行 xing hang heng|长 chang zhang|重 zhong chong|曾 zeng ceng|单 dan shan chan|解 jie xie|仇 chou qiu|区 qu ou|查 cha zha|尉 wei yu|万 wan mo
        俟 si qi|厦 xia sha|六 liu lu|蚌 bang beng|台 tai|阿 a e|铅 qian yan|番 fan pan|朴 piao pu po|盖 gai ge|缪 miao mou miu|晟 sheng cheng
        洗 xi xian|覃 qin tan|翟 zhai di|乐 le yue lao|地 di de|会 hui kuai|都 du dou|调 tiao diao|朝 chao zhao|柏 bai bo|泷 long shuang|稽 ji qi
        涡 wo guo|洞 dong tong|浚 jun xun|莘 shen xin|泌 mi bi|埔 pu bu|大 da dai|卜 bu bo|藏 zang cang|种 zhong chong|员 yuan yun|祭 ji zhai
        那 na nuo|哪 na ne|秘 mi bi|薄 bo bao|宓 mi fu|折 zhe she|召 zhao shao|车 che ju|句 ju gou|颉 jie xie|郇 xun huan|隗 wei kui|乜 mie nie
        靓 liang jing|褚 chu zhu|谌 chen shen|牟 mou mu|贾 jia gu|黑 hei he|石 shi dan|莞 guan wan|枞 zong cong|筠 yun jun|荥 xing ying
        犍 jian qian|峙 zhi shi|什 shi shen|宕 dang tan|乾 qian gan|强 qiang jiang|省 sheng xing|盛 sheng cheng|校 xiao jiao|角 jiao jue
        觉 jue jiao|还 hai huan|奇 qi ji|圈 quan juan|便 bian pian|屏 ping bing|着 zhe zhuo zhao|拓 tuo ta|血 xue xie|模 mo mu|粘 zhan nian
        扎 zha za|轧 ya zha|炮 pao bao|泊 bo po|仔 zai zi|咖 ka ga|卡 ka qia|壳 ke qiao|露 lu lou|陆 lu liu|落 luo lao|率 lv shuai|曝 bao pu
        塞 sai se|宿 su xiu|尾 wei yi|巷 xiang hang|削 xiao xue|钥 yao yue|爪 zhua zhao|柞 zuo zha|琢 zhuo zuo|传 chuan zhuan|参 can shen
        弹 dan tan|给 gei ji|降 jiang xiang|系 xi ji|属 shu zhu|和 he huo hu|数 shu|提 ti di|丽 li|歙 she xi|繁 fan po|亳 bo|冼 xian|逄 pang
        乌 wu|佴 nai|仉 zhang|令 ling|适 shi kuo|郗 xi chi|芮 rui|祝 zhu|纪 ji|任 ren|华 hua|宁 ning|应 ying|燕 yan|殷 yin|哈 ha|龟 gui qiu jun
        浒 hu xu|澄 cheng deng|济 ji|勒 le lei|堡 bao bu pu|铺 pu|圩 wei xu|侗 dong|洪 hong|渑 mian sheng|郫 pi|郸 dan|砀 dang|鄱 po|婺 wu
        """;
    private static final Map<Integer, List<String>> READINGS = Stream.of(TABLE.strip().split("[|\\n]")).map(entry -> entry.strip().split(" "))
        .collect(Collectors.toUnmodifiableMap(entry -> entry[0].codePointAt(0), entry -> Stream.of(entry).skip(1).toList()));

    private OtherReadings() {
    }

    static List<String> of(int character) {
        return READINGS.getOrDefault(character, List.of());
    }
}
