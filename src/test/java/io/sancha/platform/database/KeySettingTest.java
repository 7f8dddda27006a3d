package io.sancha.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the keys come from, and in which words a start without them is refused. */
class KeySettingTest {
    private static final String ONE = key("the first key of thirty-two bytes");
    private static final String TWO = key("a second key of thirty-two bytes.");
    private static final String INDEX = key("an index key of thirty-two bytes.");
    @TempDir
    Path folder;

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.substring(0, 32).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void takesNumberedKeysFromTheEnvironment() {
        assertThat(KeySetting.of(Map.of("SANCHA_IDENTITY_KEY", ONE, "SANCHA_IDENTITY_KEY_2", TWO, "SANCHA_IDENTITY_INDEX_KEY", INDEX, "PATH", "/bin")))
            .isEqualTo(Map.of("sancha.secrecy.sealing.1", ONE, "sancha.secrecy.sealing.2", TWO, "sancha.secrecy.index", INDEX));
    }

    @Test
    void aServerDatabaseWithoutKeysStopsTheStart() {
        Map<String, String> server = Map.of("SANCHA_DB_URL", "jdbc:postgresql://localhost:1/none", "SANCHA_DB_USER", "u", "SANCHA_DB_PASSWORD", "p");

        assertThatThrownBy(() -> Database.open(server)).isInstanceOf(UnusableSetting.class).hasMessageContaining("SANCHA_IDENTITY_KEY")
            .hasMessageContaining("未设")
            .hasMessageContaining("is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SANCHA_IDENTITY_KEY_0", "SANCHA_IDENTITY_KEY_A", "SANCHA_IDENTITY_KEYS", "SANCHA_IDENTITY_KEY_"})
    void refusesAMisspeltName(String name) {
        assertThatThrownBy(() -> KeySetting.of(Map.of("SANCHA_IDENTITY_KEY", ONE, name, TWO, "SANCHA_IDENTITY_INDEX_KEY", INDEX)))
            .isInstanceOf(UnusableSetting.class)
            .hasMessageContaining(name);
    }

    @Test
    void refusesTheFirstKeyUnderBothItsNames() {
        assertThatThrownBy(() -> KeySetting.of(Map.of("SANCHA_IDENTITY_KEY", ONE, "SANCHA_IDENTITY_KEY_1", TWO, "SANCHA_IDENTITY_INDEX_KEY", INDEX)))
            .isInstanceOf(UnusableSetting.class)
            .hasMessageContaining("not both");
    }

    @Test
    void theDemonstrationMakesItsKeysOnceForItsOwnerAlone() throws IOException {
        Map<String, String> made = KeySetting.in(Map.of(), folder);

        assertThat(made).containsOnlyKeys("sancha.secrecy.sealing.1", "sancha.secrecy.index");
        assertThat(KeySetting.in(Map.of(), folder)).as("the second start").isEqualTo(made);
        assertThat(KeySetting.in(Map.of(), Files.createDirectory(folder.resolve("another")))).as("another folder")
            .doesNotContainValue(made.get("sancha.secrecy.index"));
        Path file = folder.resolve("identity-keys.properties");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() throws IOException {
        KeySetting.in(Map.of(), folder);

        assertThat(KeySetting.in(Map.of("SANCHA_IDENTITY_KEY", ONE, "SANCHA_IDENTITY_INDEX_KEY", INDEX), folder))
            .containsEntry("sancha.secrecy.sealing.1", ONE);
    }

    @Test
    void aSpoiltFileStopsTheStart() throws IOException {
        KeySetting.in(Map.of(), folder);
        Files.writeString(folder.resolve("identity-keys.properties"), "SANCHA_IDENTITY_KEY_1=short\n");

        assertThatThrownBy(() -> KeySetting.in(Map.of(), folder)).isInstanceOf(UnusableSetting.class).hasMessageContaining("SANCHA_IDENTITY_KEY_1");
    }
}
