package dev.mskbootstrap.tool.report;

import static dev.mskbootstrap.tool.Topics.cluster;
import static dev.mskbootstrap.tool.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.apply.Applied;
import dev.mskbootstrap.tool.apply.Outcome;
import dev.mskbootstrap.tool.cluster.Reason;
import dev.mskbootstrap.tool.plan.Change;
import dev.mskbootstrap.tool.plan.ConfigChange;
import dev.mskbootstrap.tool.plan.Conflict;
import dev.mskbootstrap.tool.plan.Plan;
import dev.mskbootstrap.tool.spec.Note;
import dev.mskbootstrap.tool.spec.Risk;
import dev.mskbootstrap.tool.verify.Finding;
import dev.mskbootstrap.tool.verify.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever names and values there are, a Markdown reader other than ours sees our tables and plain text, no more. */
class MarkdownSafetyTest {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final Set<Class<?>> EXPECTED = Set.of(
            Document.class,
            Heading.class,
            Paragraph.class,
            Text.class,
            Code.class,
            StrongEmphasis.class,
            TableBlock.class,
            TableHead.class,
            TableBody.class,
            TableRow.class,
            TableCell.class);

    static IntStream seeds() {
        return IntStream.range(0, 50 * Integer.getInteger("rounds", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_code_span_gives_back_the_printable_text(int seed) {
        String text = new NastyText(seed).next();
        String table = Markdown.table(List.of(Markdown.row("a", Markdown.code(text))), "one", "two");
        Seen seen = Seen.in(table);
        assertThat(seen.cells).containsExactly(2, 2);
        String shown = Printable.text(text).replace("\\|", "\\u005c|").strip();
        assertThat(String.join("", seen.code).strip()).isEqualTo(shown);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_plan_is_tables_of_code_whatever_is_in_it(int seed) {
        Seen seen = Seen.in(PlanMarkdown.render("staging", plan(new NastyText(seed))));
        assertThat(seen.kinds).as("seed %d", seed).isSubsetOf(EXPECTED);
        assertThat(seen.cells).as("seed %d", seed).containsExactly(4, 4, 4, 3, 3, 2, 2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_became_of_it_is_tables_of_code_too(int seed) {
        NastyText nasty = new NastyText(seed);
        Seen seen = Seen.in(RunMarkdown.render(run(nasty)));
        assertThat(seen.kinds).as("seed %d", seed).isSubsetOf(EXPECTED);
        assertThat(seen.cells).as("seed %d", seed).containsExactly(4, 4, 4, 3, 3, 2, 2, 4, 4, 4, 3, 3);
    }

    private static Plan plan(NastyText nasty) {
        List<Change> changes = List.of(
                new Change.CreateTopic(topic("a", 1, 1, Map.of(nasty.next(), nasty.next()))),
                new Change.AlterConfig(
                        new TopicName("b"),
                        "id",
                        List.of(new ConfigChange(nasty.next(), nasty.next(), nasty.next(), Set.of(Risk.LOSES_DATA)))));
        return new Plan(
                cluster(nasty.next(), 3),
                changes,
                List.of(new Conflict(nasty.next(), nasty.next(), nasty.next())),
                List.of(new Note(nasty.next(), nasty.next())),
                new TreeSet<>(Set.of(new TopicName("c"))),
                0);
    }

    /** Parsers differ here: to GitHub's, a backslash before an escaped bar escapes the backslash. */
    @Test
    void a_backslash_before_a_bar_ends_no_cell() {
        assertThat(Markdown.code("a\\|b")).isEqualTo("`a\\u005c\\|b`");
        assertThat(Markdown.code("a\\\\|b")).isEqualTo("`a\\\\u005c\\|b`");
    }

    private static RunReport run(NastyText nasty) {
        Plan plan = plan(nasty);
        List<Outcome> outcomes = List.of(
                new Outcome.Failed(plan.changes().getFirst(), Reason.OTHER, nasty.next()),
                new Outcome.NotTried(plan.changes().getLast()));
        Finding finding = new Finding(nasty.next(), nasty.next(), nasty.next());
        Verification verification = new Verification(1, 1, 0, List.of(finding), List.of());
        Applied applied = new Applied(outcomes, Duration.ofSeconds(1), false);
        return new RunReport(
                nasty.next(), nasty.next(), nasty.next(), Instant.EPOCH, plan, nasty.next(), applied, verification);
    }

    /** What a reader of Markdown makes of a text. */
    private static final class Seen extends AbstractVisitor {

        private final List<Class<?>> kinds = new ArrayList<>();
        private final List<String> code = new ArrayList<>();

        /** How many cells each row has. */
        private final List<Integer> cells = new ArrayList<>();

        static Seen in(String markdown) {
            Seen seen = new Seen();
            PARSER.parse(markdown).accept(seen);
            return seen;
        }

        @Override
        protected void visitChildren(Node parent) {
            kinds.add(parent.getClass());
            if (parent instanceof TableRow) {
                cells.add(0);
            }
            super.visitChildren(parent);
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            visitChildren(node);
            if (node instanceof TableCell) {
                cells.set(cells.size() - 1, cells.getLast() + 1);
            }
        }

        @Override
        public void visit(Code span) {
            kinds.add(Code.class);
            code.add(span.getLiteral());
        }
    }
}
