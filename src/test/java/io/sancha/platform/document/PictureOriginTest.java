package io.sancha.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a photograph tells of itself, and that nothing it may hold does harm. */
class PictureOriginTest {
    private static final byte[] PICTURE = MadeUpPictures.jpeg(new MadeUpPictures(7).place(), 0.8f);

    @Test
    void readsWhenAndWhereItWasTaken() {
        assertThat(PictureOrigin.of(MadeUpExif.in(PICTURE, "2024:04:02 10:12:33", 41, 123))).hasValueSatisfying(told -> {
            assertThat(told.takenAt()).isEqualTo(LocalDateTime.parse("2024-04-02T10:12:33"));
            assertThat(told.latitude()).isEqualByComparingTo("41");
            assertThat(told.longitude()).isEqualByComparingTo("123");
        });
    }

    @Test
    void aCameraWhoseClockWasNeverSetTellsThePlaceAlone() {
        assertThat(PictureOrigin.of(MadeUpExif.in(PICTURE, "0000:00:00 00:00:00", 41, 123))).hasValueSatisfying(told -> assertThat(told.takenAt()).isNull());
        assertThat(PictureOrigin.of(MadeUpExif.in(PICTURE, "2024:02:30 10:00:00", 0, 0))).as("no such day, and a place in the sea").isEmpty();
    }

    @Test
    void whatTellsNothingIsNothing() {
        assertThat(PictureOrigin.of(PICTURE)).isEmpty();
        assertThat(PictureOrigin.of("%PDF-1.7".getBytes())).isEmpty();
        assertThat(PictureOrigin.of(new byte[0])).isEmpty();
    }

    /** Whoever sends it may have written anything into it. */
    @Test
    void brokenTagsDoNoHarm() {
        byte[] whole = MadeUpExif.in(Arrays.copyOf(PICTURE, 2_000), "2024:04:02 10:12:33", 41, 123);
        var chance = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = whole.clone();
            for (int j = 0; j < 4; j++) {
                broken[2 + chance.nextInt(180)] = (byte) chance.nextInt(256);
            }
            assertThat(PictureOrigin.of(broken)).isNotNull();
        }
    }
}
