package io.sancha.kernel.secrecy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/**
 * A number that is shown masked unless somebody asks for it in full: as text, in JSON and in the log. Only a writer with the attribute
 * {@link #IN_FULL} writes it as it is typed.
 */
public interface MaskedNumber {
    /** Set to true, it makes a Jackson writer write numbers in full: for entries on their way into a task, never for answers. */
    String IN_FULL = "io.sancha.identities-in-full";

    /** The whole number. */
    String number();

    /** As it is shown to people. */
    String masked();

    /** Writes the masked number. */
    final class Json extends StdSerializer<MaskedNumber> {
        public Json() {
            super(MaskedNumber.class);
        }

        @Override
        public void serialize(MaskedNumber value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Boolean.TRUE.equals(provider.getAttribute(IN_FULL)) ? value.number() : value.masked());
        }
    }
}
