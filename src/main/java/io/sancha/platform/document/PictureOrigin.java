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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** What a JPEG or TIFF tells; nothing of another file, which could unfold to gigabytes while it is read, of one that is broken or was stripped of it. */
    static Optional<PictureOrigin> of(byte[] content) {
        if (!isOfACamera(content)) {
            return Optional.empty();
        }
        try {
            Metadata told = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content), content.length);
            LocalDateTime at = taken(told.getFirstDirectoryOfType(ExifSubIFDDirectory.class));
            GpsDirectory gps = told.getFirstDirectoryOfType(GpsDirectory.class);
            GeoLocation place = gps == null ? null : gps.getGeoLocation();
            boolean nowhere = place == null || place.isZero() || !isOnEarth(place);
            return at == null && nowhere ? Optional.empty()
                : Optional.of(new PictureOrigin(at, nowhere ? null : degrees(place.getLatitude()), nowhere ? null : degrees(place.getLongitude())));
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError untold) {
            // whoever wrote the file may have written anything, and the library throws whatever it meets
            return Optional.empty();
        }
    }

    /** By its first bytes: JPEG, or TIFF of either order of bytes. */
    private static boolean isOfACamera(byte[] content) {
        return Stream.of("FFD8FF", "49492A00", "4D4D002A").map(HexFormat.of()::parseHex)
            .anyMatch(begins -> content.length > begins.length && Arrays.equals(content, 0, begins.length, begins, 0, begins.length));
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
