package io.sancha.lending.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.platform.audit.Refusal;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lists of persons come in from a file: sealed, found again by number, all rows or none. */
class WatchListFileTest extends IntegrationTest {
    private static final String HEADING = "identity,name,chinese,english,source,from,until\n";
    private static final LocalDate DAY = LocalDate.parse("2024-03-01");
    @Autowired
    WatchListFile files;
    @Autowired
    WatchLists lists;
    @Autowired
    JdbcTemplate sql;

    @Test
    void whoIsOnTheFileIsFoundWhileItHolds() throws Exception {
        int entered = files.enter(WatchListFile.Kind.BLACKLIST, new StringReader(HEADING
            + "44010119800101005x,甲,逃废债,evaded debts,court,2023-01-01,\n91350100M000100Y43,乙公司,失信,dishonest,court,2023-01-01,2024-03-01\n"));

        assertThat(entered).isEqualTo(2);
        assertThat(lists.blacklisted(List.of("44010119800101005X", "91350100M000100Y43"), DAY)).singleElement().satisfies(hit -> {
            assertThat(hit.name()).isEqualTo("甲");
            assertThat(hit.identity().number()).isEqualTo("44010119800101005X");
            assertThat(hit.toString()).doesNotContain("44010119800101005X");
        });
        assertThat(lists.blacklisted(List.of("91350100M000100Y43"), DAY.minusDays(1))).hasSize(1);
        assertThat(lists.blacklisted(List.of("44010119800101005X"), LocalDate.parse("2022-12-31"))).isEmpty();
        assertThat(lists.connected(List.of("44010119800101005X"), DAY)).as("another list").isEmpty();
        assertThat(sql.queryForList("select identity from blacklist where name in ('甲', '乙公司') order by id", String.class)).satisfiesExactly(
            person -> assertThat(person).startsWith("s1."), business -> assertThat(business).isEqualTo("91350100M000100Y43"));
    }

    @Test
    void connectedPersonsHaveTheirOwnList() throws Exception {
        files.enter(WatchListFile.Kind.CONNECTED, new StringReader(HEADING + "440101197001010012,丙,董事,director,,2023-01-01,\n"));

        assertThat(lists.connected(List.of("440101197001010012"), DAY)).singleElement().extracting(WatchLists.Hit::chinese).isEqualTo("董事");
    }

    /** A list may say by which paper it means somebody; where it does not, the number's form tells, and a business has none. */
    @Test
    void aListMaySayThePaper() throws Exception {
        String heading = HEADING.strip() + ",paper\n";

        files.enter(WatchListFile.Kind.BLACKLIST, new StringReader(heading + "H45678901,己一,a,b,c,2023-01-01,,PASSPORT\nH45678902,己二,a,b,c,2023-01-01,,\n"
            + "07257457,己三,a,b,c,2023-01-01,,\n911840199001010018,己四,a,b,c,2023-01-01,,\n91350100M000100Y43,己五,a,b,c,2022-01-01,2023-01-01,\n"));

        assertThat(sql.queryForList("select id_paper from blacklist where name like '己_' order by id", String.class))
            .containsExactly("PASSPORT", "HK_MACAO_PERMIT", "TAIWAN_PERMIT", "PERMANENT_RESIDENCE", null);
        assertThat(lists.blacklisted(List.of("H45678901"), DAY)).hasSize(1);
        assertThatThrownBy(() -> files.enter(WatchListFile.Kind.BLACKLIST, new StringReader(heading + "X1,庚,a,b,c,2023-01-01,,PASSPORT\n")))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("CUS-01"));
        assertThatThrownBy(() -> files.enter(WatchListFile.Kind.BLACKLIST, new StringReader(heading + "E1234567,庚,a,b,c,2023-01-01,,LIBRARY\n")))
            .isInstanceOf(Refusal.class).hasMessageContaining("row 1, paper");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"440101197001010011,丁,a,b,c,2023-01-01, | check sign", "440101197001010012,丁,a,b,c,01.01.2023, | found date",
        "440101197001010012,丁,a,b,,2023-01-01, | source", "440101197001010012,丁\u0007戊,a,b,c,2023-01-01, | U+0007",
        ",丁,a,b,c,2023-01-01, | identity", "440101197001010012,,a,b,c,2023-01-01, | name"})
    void oneWrongRowLeavesAllOut(String row, String told) {
        assertThatThrownBy(() -> files.enter(WatchListFile.Kind.BLACKLIST, new StringReader(HEADING + "440101197001010012,戊,a,b,c,2023-01-01,\n" + row + "\n")))
            .isInstanceOf(Refusal.class)
            .hasMessageContaining("row 2").hasMessageContaining(told)
            .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("44010119700101001"));

        assertThat(sql.queryForObject("select count(*) from blacklist where name = '戊'", Integer.class)).isZero();
    }
}
