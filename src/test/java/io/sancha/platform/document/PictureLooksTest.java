package io.sancha.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How often what is the same is told to look alike, and what is not. {@code -Dlooks.pictures=400} makes the figures of src/docs/documents.md and prints them.
 */
class PictureLooksTest {
    private static final int PICTURES = Integer.getInteger("looks.pictures", 6);
    private static final String ONE_FORM = "scans of one form";
    private final MadeUpPictures made = new MadeUpPictures(7);

    @Test
    void photographsSavedAgainAreFoundAndOthersAreNot() {
        Rates rates = measure("photographs", i -> made.place(), AlikePapers.PHOTOGRAPHS);

        assertThat(rates.falselyFound()).isZero();
        assertThat(rates.missed()).containsEntry("jpeg 30", 0.0).containsEntry("half", 0.0).containsEntry("brighter", 0.0).containsEntry("darker", 0.0)
            .containsEntry("noise", 0.0).containsEntry("turned 0.5°", 0.0);
        assertThat(rates.missed().get("scanned anew")).isLessThanOrEqualTo(0.1);
    }

    @Test
    void scansMadeAnewAreFoundAndOtherPapersAreNot() {
        Rates rates = measure("scans of different papers", i -> made.scan(1000 + i), AlikePapers.SCANS);

        assertThat(rates.falselyFound()).isZero();
        assertThat(rates.missed()).containsEntry("jpeg 30", 0.0).containsEntry("brighter", 0.0).containsEntry("noise", 0.0);
        assertThat(rates.missed().get("scanned anew")).isLessThanOrEqualTo(0.3);
    }

    @Test
    void pagesOfOneFormLookMoreAlike() {
        assertThat(measure(ONE_FORM, i -> made.scan(1000), AlikePapers.SCANS).falselyFound()).isLessThan(0.3);
    }

    @Test
    void wherePiecesAreNearTheyAreFoundByThem() {
        for (int i = 0; i < PICTURES; i++) {
            BufferedImage picture = made.place();
            PictureLooks first = PictureLooks.of(picture).orElseThrow();
            PictureLooks anew = PictureLooks.of(made.scannedAnew(picture)).orElseThrow();
            int[] near = anew.nearPieces();
            assertThat(distance(PictureLooks.read(anew.bits()), anew)).isZero();
            if (distance(first, anew) <= 31) {
                assertThat(Arrays.stream(first.pieces())).anyMatch(piece -> Arrays.stream(near).anyMatch(one -> one == piece));
            }
        }
    }

    @Test
    void whereNothingIsToBeSeenNothingIsCompared() {
        assertThat(PictureLooks.of(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB))).isEmpty();
        assertThat(PictureLooks.of(made.noisy(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), 4))).as("a black photograph").isEmpty();
        assertThat(PictureLooks.of(new BufferedImage(60, 600, BufferedImage.TYPE_INT_RGB))).isEmpty();
        assertThat(PictureLooks.of(made.place()).orElseThrow().bits()).hasSize(256).matches("[01]+");
    }

    private record Rates(double falselyFound, Map<String, Double> missed) {
    }

    private Rates measure(String what, IntFunction<BufferedImage> maker, int most) {
        List<BufferedImage> pictures = new ArrayList<>();
        List<PictureLooks> looks = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            pictures.add(maker.apply(i));
            looks.add(PictureLooks.of(pictures.get(i)).orElseThrow());
        }
        Map<String, Double> missed = new LinkedHashMap<>();
        Map<String, UnaryOperator<BufferedImage>> deeds = what.equals(ONE_FORM) ? Map.of() : usedAgain();
        deeds.forEach((how, deed) -> {
            int lost = 0;
            for (int i = 0; i < PICTURES; i++) {
                lost += distance(looks.get(i), PictureLooks.of(deed.apply(pictures.get(i))).orElseThrow()) > most ? 1 : 0;
            }
            missed.put(how, (double) lost / PICTURES);
        });
        var rates = new Rates(falsely(looks, most), missed);
        if (PICTURES > 6) {
            System.out.println(what + ", at most " + most + " of 256: " + rates);
        }
        return rates;
    }

    private static double falsely(List<PictureLooks> looks, int most) {
        int pairs = 0;
        int found = 0;
        for (int i = 0; i < looks.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs++;
                found += distance(looks.get(i), looks.get(j)) <= most ? 1 : 0;
            }
        }
        return (double) found / pairs;
    }

    private Map<String, UnaryOperator<BufferedImage>> usedAgain() {
        Map<String, UnaryOperator<BufferedImage>> deeds = new LinkedHashMap<>();
        deeds.put("jpeg 30", one -> MadeUpPictures.saved(one, 0.3f));
        deeds.put("half", one -> MadeUpPictures.laid(one, 0.5, 0, 0));
        deeds.put("brighter", one -> MadeUpPictures.brighter(one, 1.2));
        deeds.put("darker", one -> MadeUpPictures.brighter(one, 0.8));
        deeds.put("noise", one -> made.noisy(one, 12));
        deeds.put("cut 1 %", one -> MadeUpPictures.cut(one, 0.01));
        deeds.put("cut 3 %", one -> MadeUpPictures.cut(one, 0.03));
        deeds.put("turned 0.5°", one -> MadeUpPictures.laid(one, 1, 0.5, 0));
        deeds.put("turned 1°", one -> MadeUpPictures.laid(one, 1, 1, 0));
        deeds.put("turned 2°", one -> MadeUpPictures.laid(one, 1, 2, 0));
        deeds.put("moved 1 %", one -> MadeUpPictures.laid(one, 1, 0, 0.01));
        deeds.put("scanned anew", made::scannedAnew);
        return deeds;
    }

    /** In how many signs two differ, as the database counts it: 0 for the same, about 128 for strangers. */
    private static int distance(PictureLooks one, PictureLooks other) {
        String signs = one.bits();
        String others = other.bits();
        return (int) IntStream.range(0, signs.length()).filter(i -> signs.charAt(i) != others.charAt(i)).count();
    }
}
