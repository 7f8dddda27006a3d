package io.sancha.platform.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The two languages in which the bank speaks to its people, one at a time. */
public enum Language {
    ZH, EN;

    /** Pages read it too ({@code language.js}). */
    private static final String COOKIE = "sancha-language";
    private static final long YEAR_IN_SECONDS = 31_536_000;
    /** As in {@code language.js}: Han or a sign that ends Chinese, a space or a new line, and from there to the end nothing but Latin. */
    private static final Pattern NAMED_IN_BOTH = Pattern.compile("(?s)(.*?[\\x{3400}-\\x{9fff}）】」][?？]?)[\\s\\x{3000}]+"
        + "([A-Za-z][\\x20-\\x7e\\n‘’“”–—…]*)");
    private static final String BETWEEN = " / ";

    /** Its name at our addresses and in the cookie: {@code zh} or {@code en}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of this name; empty where there is none. */
    public static Optional<Language> of(String id) {
        return Stream.of(values()).filter(language -> language.id().equals(id)).findFirst();
    }

    /** What whoever asks reads: what they chose, else what their browser asks for. Programs that ask for none are told both. */
    public static Optional<Language> asked(HttpServletRequest request) {
        Optional<Language> chosen = Optional.ofNullable(request.getCookies()).flatMap(cookies -> Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).map(Language::of).flatMap(Optional::stream).findFirst());
        return chosen.or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).filter(asked -> !asked.isBlank() && !asked.equals("*"))
            .map(Language::preferred));
    }

    /** Of the languages of an {@code Accept-Language} (RFC 9110 §12.5.4) the one of ours that is liked best; English where ours are not among them. */
    private static Language preferred(String asked) {
        try {
            return Locale.LanguageRange.parse(asked).stream().filter(range -> range.getWeight() > 0)
                .flatMap(range -> of(range.getRange().split("-")[0]).stream()).findFirst().orElse(EN);
        } catch (IllegalArgumentException malformed) {
            // whoever asks for no language that there is can still be answered
            return EN;
        }
    }

    /** Carries the choice to every page of the server, the web applications' and the login page among them. */
    ResponseCookie cookie(boolean secure) {
        return ResponseCookie.from(COOKIE, id()).path("/").maxAge(YEAR_IN_SECONDS).sameSite("Lax").secure(secure).build();
    }

    public String either(String chinese, String english) {
        return this == ZH ? chinese : english;
    }

    /** Of a sentence that has both, Chinese first and a slash between, the one. */
    public String oneOf(String sentence) {
        int slash = sentence.indexOf(BETWEEN);
        return slash < 0 ? sentence : either(sentence.substring(0, slash), sentence.substring(slash + BETWEEN.length()));
    }

    /** Of a name that has both, as in diagrams and tables, the one; another name as it is. */
    public String named(String name) {
        Matcher both = NAMED_IN_BOTH.matcher(name);
        return both.matches() ? either(both.group(1), both.group(2).replaceAll("\\s+", " ")) : name;
    }
}
