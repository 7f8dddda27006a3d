package io.sancha.platform.audit;

/**
 * What an act was about, by reference and hash, so that the trail proves content without repeating it.
 *
 * @param kind the table's noun, such as {@code investigation-report}
 * @param key its key
 * @param sha256 hash of the content in lower-case hexadecimal; null where the row itself is insert-only and small
 */
public record Reference(String kind, String key, String sha256) {
}
