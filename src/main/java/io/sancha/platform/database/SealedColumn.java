package io.sancha.platform.database;

import io.sancha.kernel.secrecy.MaskedNumber;
import io.sancha.kernel.secrecy.Sealing;
import jakarta.persistence.AttributeConverter;
import java.util.function.Function;

/** Keeps a number sealed in its column. One subclass a column, since what is sealed for one column opens in no other. */
public abstract class SealedColumn<T extends MaskedNumber> implements AttributeConverter<T, String> {
    private final Sealing sealing;
    private final String place;
    private final Function<T, String> writing;
    private final Function<String, T> reading;

    /** @param place table and column, such as {@code customer.id_number} */
    protected SealedColumn(Sealing sealing, String place, Function<String, T> reading) {
        this(sealing, place, MaskedNumber::number, reading);
    }

    /** @param writing what is sealed, where that is more than the number */
    protected SealedColumn(Sealing sealing, String place, Function<T, String> writing, Function<String, T> reading) {
        this.writing = writing;
        this.sealing = sealing;
        this.place = place;
        this.reading = reading;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return value == null ? null : sealing.seal(place, writing.apply(value));
    }

    @Override
    public T convertToEntityAttribute(String column) {
        return column == null ? null : reading.apply(sealing.open(place, column));
    }
}
