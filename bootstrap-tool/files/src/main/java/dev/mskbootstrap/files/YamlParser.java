package dev.mskbootstrap.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The text of a file as the nodes of its one YAML 1.2 document, or a problem at the place where the syntax breaks. */
final class YamlParser {

    /** Enough for topics that share their settings; too few for a file that grows beyond memory when it is read. */
    private static final int MAX_ALIASES = 10_000;

    /** The file is read at once: in pieces, the library copies what it has of a long text again for each piece. */
    private static final int LEAST_BUFFER = 1024;

    private final Problems problems;
    private final String beginning;

    YamlParser(Problems problems) {
        this(problems, "see envs/local for an example");
    }

    /** @param beginning what to do about an empty file */
    YamlParser(Problems problems, String beginning) {
        this.problems = problems;
        this.beginning = beginning;
    }

    Optional<Node> parse(SourceFile file) {
        try {
            return onlyDocument(file, compose(file));
        } catch (MarkedYamlEngineException e) {
            Location where = e.getProblemMark().map(mark -> place(file, mark)).orElseGet(file::start);
            problems.add(where, "not YAML: " + inWords(e.getProblem()), hint(e.getProblem()));
        } catch (ReaderException e) {
            problems.add(
                    Location.after(file.shown(), before(file.text(), e.getPosition())),
                    String.format("not YAML: the character U+%04X cannot stand here", e.getCodePoint()),
                    "remove it, or write it as an escape in double quotes");
        } catch (YamlVersionException e) {
            problems.add(
                    file.start(),
                    "the %YAML line asks for a version that is not 1.2",
                    "remove the line that begins %YAML");
        } catch (YamlEngineException e) {
            problems.add(file.start(), "not YAML that can be read: " + firstLine(e), "simplify the file");
        } catch (StackOverflowError e) {
            problems.add(file.start(), "not YAML that can be read: nested too deeply", "simplify the file");
        }
        return Optional.empty();
    }

    private static List<Node> compose(SourceFile file) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.shown())
                .setSchema(new CoreSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .setMaxAliasesForCollections(MAX_ALIASES)
                .setAllowNonScalarKeys(true)
                .setBufferSize(Math.max(LEAST_BUFFER, file.text().length() + 2))
                .build();
        List<Node> documents = new ArrayList<>();
        new Compose(settings).composeAllFromString(counted(file.text())).forEach(documents::add);
        return documents;
    }

    /** The library counts a carriage return at the very end as a column, unless a line feed follows. */
    private static String counted(String text) {
        return text.endsWith("\r") ? text + "\n" : text;
    }

    private Optional<Node> onlyDocument(SourceFile file, List<Node> documents) {
        if (documents.isEmpty()) {
            problems.add(file.start(), "the file is empty", beginning);
        } else if (documents.size() > 1) {
            Location second = documents
                    .get(1)
                    .getStartMark()
                    .map(mark -> place(file, mark))
                    .orElseGet(file::start);
            problems.add(
                    second, "a second YAML document begins here", "keep one document in each file: remove the ---");
            return Optional.empty();
        }
        return documents.stream().findFirst();
    }

    private static String before(String text, int codePoints) {
        return text.substring(0, text.offsetByCodePoints(0, codePoints));
    }

    static Location place(SourceFile file, Mark mark) {
        return new Location(file.shown(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The parser's names for what it sees, as people call it. */
    private static String inWords(String problem) {
        return problem.replaceAll("'?<block (mapping|sequence) start>'?", "a $1")
                .replaceAll("'?<block end>'?", "the end of this block")
                .replaceAll("'?<stream end>'?", "the end of the file")
                .replaceAll("'?<(\\w+)>'?", "a $1")
                .replace("\\t(TAB)", "TAB")
                .replaceAll("\\.? \\(Do not use .*", "");
    }

    private static String hint(String problem) {
        return problem.contains("TAB") ? "indent with spaces" : "check the indentation, quotes and colons here";
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
