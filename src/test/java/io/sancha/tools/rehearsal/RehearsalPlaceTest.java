package io.sancha.tools.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.platform.guard.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a rehearsal: what lies in it, whose it is, and that nothing stays of it; and how the build is run again. */
class RehearsalPlaceTest {
    @TempDir
    private Path around;

    @Test
    void theProcessesLieThereForTheServersOwnUserAlone() throws Exception {
        RehearsalPlace place = RehearsalPlace.in(around);
        place.lay(List.of(new SourceFile("review/review.bpmn", new byte[] {1}), new SourceFile("review/x.dmn", new byte[] {2})));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.folder()))).isEqualTo("rwx------");
        assertThat(place.processes().resolve("review/review.bpmn")).hasBinaryContent(new byte[] {1});

        place.remove();
        assertThat(around).isEmptyDirectory();
        place.remove();
    }

    @Test
    void noNameLeadsOutOfIt() throws Exception {
        RehearsalPlace place = RehearsalPlace.in(around);
        assertThatThrownBy(() -> place.lay(List.of(new SourceFile("../../x.bpmn", new byte[0])))).hasMessageContaining("leads out");
    }

    @Test
    void itIsLeftOnceItsServerLivesNoMore() throws Exception {
        RehearsalPlace ours = RehearsalPlace.in(around);
        RehearsalPlace dead = RehearsalPlace.in(around);
        RehearsalPlace another = RehearsalPlace.in(around);
        Files.writeString(dead.folder().resolve("owner"), ended() + " 1");
        Files.writeString(another.folder().resolve("owner"), ProcessHandle.current().pid() + " 1");
        Files.createDirectory(around.resolve("sancha-rehearsal-of-somebody-else"));
        Files.createDirectory(around.resolve("other"));

        assertThat(RehearsalPlace.left(around)).as("a number that was given again is another process").containsExactlyInAnyOrder(dead, another)
            .doesNotContain(ours);
    }

    /** Whoever may write to the folder for temporary files could otherwise have any PostgreSQL of the server's user ended. */
    @Test
    void whatAnotherUserHasLaidThereOrALinkIsNotTakenForALeftOne() throws Exception {
        Path elsewhere = Files.createDirectory(around.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("owner"), ended() + " 1");
        Path link = Files.createSymbolicLink(around.resolve("sancha-rehearsal-link"), elsewhere);
        UserPrincipal nobody = around.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");

        assertThat(RehearsalPlace.left(around)).isEmpty();
        assertThat(RehearsalPlace.isOf(Files.getOwner(elsewhere), elsewhere)).isTrue();
        assertThat(RehearsalPlace.isOf(Files.getOwner(elsewhere), link)).isFalse();
        assertThat(RehearsalPlace.isOf(nobody, elsewhere)).isFalse();
        assertThat(around).isDirectoryNotContaining("glob:**.tmp");
    }

    private static long ended() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    @Test
    void aJarOfTheBuildIsRunAsSuchAndAnythingElseByItsClassPath() throws Exception {
        Path jar = around.resolve("sancha.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("BOOT-INF/classes/"));
        }
        Path library = around.resolve("library.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(library))) {
            zip.putNextEntry(new ZipEntry("META-INF/"));
        }
        String separator = System.getProperty("path.separator");

        assertThat(ThisProgram.program(jar.toString())).containsExactly("-jar", jar.toString());
        assertThat(ThisProgram.program(library.toString())).containsExactly("-cp", library.toString(), "io.sancha.Sancha");
        assertThat(ThisProgram.program("target/classes" + separator + library)).containsExactly("-cp",
            Path.of("target/classes").toAbsolutePath() + separator + library, "io.sancha.Sancha");
    }
}
