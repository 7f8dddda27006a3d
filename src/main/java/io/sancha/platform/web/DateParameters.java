package io.sancha.platform.web;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A date in an address is written as 2026-11-29 and in no other way: no local form, and no year that the database does not know. */
@Configuration
@ConditionalOnWebApplication
class DateParameters implements WebMvcConfigurer {
    private static final Pattern PLAIN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, DateParameters::date);
    }

    /** @return null where nothing is given @throws IllegalArgumentException where it is no such date */
    private static LocalDate date(String given) {
        String text = given.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("no date such as 2026-11-29");
        }
        return LocalDate.parse(text);
    }
}
