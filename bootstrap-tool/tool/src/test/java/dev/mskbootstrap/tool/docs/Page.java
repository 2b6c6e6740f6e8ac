package dev.mskbootstrap.tool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.tool.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page in {@code bootstrap-tool/docs} that is made from the code. */
record Page(String path) {

    /** The system property that has such pages written instead of compared; read what {@code git diff} shows then. */
    static final String UPDATE = "reference.update";

    private static final String HINT =
            "made from the code; write it again: mvn -B -pl bootstrap-tool/tool -am test -Dtest=ReferenceTest -D"
                    + UPDATE + "=true -Dsurefire.failIfNoSpecifiedTests=false";

    Path file() {
        return Repository.path("bootstrap-tool/docs").resolve(path);
    }

    void requireUpToDate(String text) {
        if (Boolean.getBoolean(UPDATE)) {
            write(text);
        }
        assertThat(Repository.text(file())).as(path + " is " + HINT).isEqualTo(text);
    }

    void write(String text) {
        try {
            Files.createDirectories(file().resolveSibling("."));
            Files.writeString(file(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
