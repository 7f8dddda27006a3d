package io.sancha.platform.printing;

import io.sancha.platform.audit.Hashes;
import java.util.List;

/**
 * A paper that the bank makes, as facts and keys of words: the same whichever language it is read in, and so is its hash.
 *
 * @param kind what it is, such as {@code minutes}: its title is the text {@code title.minutes}
 * @param number what tells it from others of its kind, such as a contract's number
 * @param sheet on which it is written
 * @param legal whether it binds a customer: then the Chinese paper alone holds, and the English one is a copy to read that says so
 * @param sealed SHA-256 under which its content was sealed when it came about; null where it is made from the facts of the day
 */
public record Printout(String kind, String number, Sheet sheet, boolean legal, String sealed, List<Part> parts) {
    public Printout {
        parts = List.copyOf(parts);
    }

    /** Sizes of paper. */
    public enum Sheet {
        A4_UPRIGHT("A4 portrait"), A4_ACROSS("A4 landscape"), A5_ACROSS("A5 landscape");

        private final String size;

        Sheet(String size) {
            this.size = size;
        }

        /** In the words of CSS. */
        String size() {
            return size;
        }
    }

    /** One of facts that holds for the day on which it is printed. */
    public static Printout of(String kind, String number, Part... parts) {
        return new Printout(kind, number, Sheet.A4_UPRIGHT, false, null, List.of(parts));
    }

    /** The same on another sheet. */
    public Printout on(Sheet other) {
        return new Printout(kind, number, other, legal, sealed, parts);
    }

    /** The same, of what was sealed under that hash. */
    public Printout sealedBy(String sha256) {
        return new Printout(kind, number, sheet, legal, sha256, parts);
    }

    /** The same as a paper that binds. */
    public Printout binding() {
        return new Printout(kind, number, sheet, true, sealed, parts);
    }

    /** Its facts as lines of {@code name=value}, the same in every language; where it is not sealed, they are what its hash is of. */
    public List<String> madeFrom() {
        return FactLines.of(this).toList();
    }

    /** SHA-256 of what it was made from, lower-case hexadecimal: the seal's, or that of {@link #madeFrom}, a line feed after each. */
    public String sha256() {
        if (sealed != null) {
            return sealed;
        }
        return Hashes.sha256(String.join("\n", madeFrom()) + "\n");
    }
}
