package dev.mskbootstrap.tool.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The last test of a run: every message that the others have caused is on the page, and after all tests nothing else. */
@Order(Integer.MAX_VALUE)
class ErrorsPageTest {

    private static final String HINT =
            "write docs/errors.md again, and read it: mvn -B -pl bootstrap-tool/tool -am -DskipITs test -Derrors.update=true";

    @Test
    void the_page_has_every_message() {
        SortedMap<Integer, List<String>> seen = Errors.seen();
        if (Boolean.getBoolean("errors.update") && isWholeRun()) {
            ErrorsPage.PAGE.write(ErrorsPage.text(seen));
        }
        Set<String> shapes = shapes(seen.values());
        assertThat(ErrorsPage.shapes()).as(HINT).containsAll(shapes);
        if (isWholeRun()) {
            assertThat(shapes).as(HINT).containsAll(ErrorsPage.shapes());
        }
    }

    @Test
    void names_and_numbers_are_no_difference() {
        assertThat(Errors.shape("a.yaml:1:2: topics.a is \"x\", not 3 or 4\n    write b.c\n"))
                .isEqualTo(Errors.shape("b.yaml:11:2: topics.b-2 is \"yy z\", not 5 or 6\n    write d*\n"))
                .isNotEqualTo(Errors.shape("b.yaml:11:2: topics.b-2 is \"yy z\", not 5 or 6\n    remove d*\n"));
    }

    private static Set<String> shapes(Collection<List<String>> messages) {
        Set<String> shapes = new TreeSet<>();
        messages.forEach(of -> shapes.addAll(ErrorsPage.shapes(of)));
        return shapes;
    }

    /** Whether surefire runs all that there is, and not just what somebody asked for. */
    private static boolean isWholeRun() {
        return System.getProperty("surefire.real.class.path") != null && System.getProperty("test") == null;
    }
}
