package io.sancha.lending.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what is materially different between two collections of a credit file (CUS-03). */
final class FileChanges {
    private static final Map<String, Function<CreditFile, Object>> WATCHED = new LinkedHashMap<>();

    static {
        WATCHED.put("name", CreditFile::name);
        WATCHED.put("address", CreditFile::address);
        WATCHED.put("inServiceArea", CreditFile::inServiceArea);
        WATCHED.put("basicAccount", CreditFile::basicAccount);
        WATCHED.put("registeredCapital", of(Business::registeredCapital));
        WATCHED.put("industry", of(Business::industry));
        WATCHED.put("representative", of(Business::representative));
        WATCHED.put("abnormalOperation", of(Business::abnormalOperation));
        WATCHED.put("maritalStatus", file -> file.household().map(Household::maritalStatus));
        WATCHED.put("employer", file -> file.household().map(Household::employer));
        WATCHED.put("shareholders", CreditFile::shareholders);
        WATCHED.put("property", CreditFile::property);
    }

    private FileChanges() {
    }

    private static Function<CreditFile, Object> of(Function<Business, Object> field) {
        return file -> file.business().flatMap(business -> Optional.ofNullable(field.apply(business)));
    }

    /** Names of the fields that differ, parted by commas. */
    static String between(CreditFile previous, CreditFile now) {
        return WATCHED.entrySet().stream().filter(field -> !Objects.equals(field.getValue().apply(previous), field.getValue().apply(now)))
            .map(Map.Entry::getKey).collect(Collectors.joining(","));
    }
}
