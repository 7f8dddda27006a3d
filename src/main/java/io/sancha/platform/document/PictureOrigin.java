package io.sancha.platform.document;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * When and where a photograph was taken, as the camera wrote it into the file (EXIF). A sign and no proof: whoever wants to can write another.
 *
 * @param takenAt by the camera's clock, which knows no zone; null where the file does not tell
 * @param latitude degrees north, to six decimals; null where the file does not tell the place
 * @param longitude degrees east, together with the latitude
 */
public record PictureOrigin(LocalDateTime takenAt, BigDecimal latitude, BigDecimal longitude) {
    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final int DECIMALS = 6;
    private static final int POLE = 90;
    private static final int DATE_LINE = 180;

    /** What the file tells; nothing of one that is no picture, is broken or was stripped of it. */
    static Optional<PictureOrigin> of(byte[] content) {
        try {
            Metadata told = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content), content.length);
            LocalDateTime at = taken(told.getFirstDirectoryOfType(ExifSubIFDDirectory.class));
            GpsDirectory gps = told.getFirstDirectoryOfType(GpsDirectory.class);
            GeoLocation place = gps == null ? null : gps.getGeoLocation();
            boolean nowhere = place == null || place.isZero() || !isOnEarth(place);
            return at == null && nowhere ? Optional.empty()
                : Optional.of(new PictureOrigin(at, nowhere ? null : degrees(place.getLatitude()), nowhere ? null : degrees(place.getLongitude())));
        } catch (ImageProcessingException | IOException untold) {
            return Optional.empty();
        }
    }

    private static LocalDateTime taken(ExifSubIFDDirectory exif) {
        String said = exif == null ? null : exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        try {
            return said == null ? null : LocalDateTime.parse(said.strip(), EXIF);
        } catch (DateTimeParseException neverSet) {
            return null;
        }
    }

    /** Whoever wrote the file may have written anything. */
    private static boolean isOnEarth(GeoLocation place) {
        return Math.abs(place.getLatitude()) <= POLE && Math.abs(place.getLongitude()) <= DATE_LINE;
    }

    private static BigDecimal degrees(double read) {
        return BigDecimal.valueOf(read).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
