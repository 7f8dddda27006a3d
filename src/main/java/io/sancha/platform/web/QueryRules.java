package io.sancha.platform.web;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.input.ExpectedKind;
import io.sancha.platform.input.FoundValue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * What a question to the engine must not contain. The engine evaluates expressions that stand in queries, also where it was told not to
 * (CVE-2026-109432), so none gets there: neither in a parameter nor at any depth of a body (API-03). And a list is asked for in pages.
 */
final class QueryRules {
    /** The engine refuses longer pages with the same number, see {@code queryMaxResultsLimit}. */
    static final int LONGEST_PAGE = 2000;
    private static final int LAST_FIRST = 999_999_999;

    private QueryRules() {
    }

    static void checkParameters(HttpServletRequest request, boolean paged) {
        request.getParameterMap().keySet().forEach(QueryRules::checkName);
        checkFirst(request);
        String[] most = request.getParameterValues("maxResults");
        if (most == null ? paged : most.length != 1 || !most[0].matches("[0-9]{1,4}") || Integer.parseInt(most[0]) > LONGEST_PAGE) {
            throw Refusal.ofInput("maxResults", "列表须带 maxResults，至多 " + LONGEST_PAGE, "a list is asked for with maxResults, at most " + LONGEST_PAGE);
        }
    }

    private static void checkFirst(HttpServletRequest request) {
        String[] first = request.getParameterValues("firstResult");
        if (first != null && (first.length != 1 || !first[0].matches("[0-9]{1,9}"))) {
            ExpectedKind expected = ExpectedKind.wholeNumber(0, LAST_FIRST);
            throw FoundValue.of(String.join(",", first)).insteadOf(expected.chinese(), expected.english()).at("firstResult");
        }
    }

    static void checkName(String name) {
        if (name.toLowerCase(Locale.ROOT).contains("expression")) {
            throw expression(name);
        }
    }

    private static Refusal expression(String found) {
        return Refusal.by("API-03", "查询不能含有表达式（" + found + "），请写明要找的值", "a query holds no expressions (" + found + "); state the value that is looked for");
    }
}
