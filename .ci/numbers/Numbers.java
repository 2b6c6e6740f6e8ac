import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the code looks like in numbers, as Markdown on stdout: of all modules' main code, by module and package, and what is
 * copied between files.
 *
 * <p>A method's length is the number of lines between its braces. Run it by {@code .ci/numbers/run}.
 */
final class Numbers {

    /** So many lines one after the other that say the same count as copied, imports and lone brackets left out. */
    private static final int COPIED_LINES = 8;

    private record Method(String where, int length) {}

    private record Type(boolean isTopLevel, boolean isPublic) {}

    /** What is known of one file. */
    private record Source(Path path, String module, String pack, List<String> lines, List<String> imports, List<Type> types,
            List<Method> methods) {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        List<Source> sources = new ArrayList<>();
        for (Path module : modules(root)) {
            sources.addAll(read(root, module));
        }
        methods("module", sources.stream().collect(Collectors.groupingBy(Source::module, TreeMap::new, Collectors.toList())));
        methods("package", sources.stream().collect(Collectors.groupingBy(Source::pack, TreeMap::new, Collectors.toList())));
        System.out.println();
        tooLong(sources);
        cycles(sources);
        importers(sources, "Kafka", "org.apache.kafka.");
        importers(sources, "the AWS SDK", "software.amazon.");
        importers(sources, "YAML", "org.snakeyaml.");
        sources.stream()
                .filter(source -> source.path().endsWith("Bootstrap.java"))
                .forEach(source -> System.out.println("* the spine, " + source.path().getFileName() + ": "
                        + source.lines().size() + " lines"));
        copies(sources);
    }

    private static List<Path> modules(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("bootstrap-tool"))) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java"))).sorted().toList();
        }
    }

    private static List<Source> read(Path root, Path module) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Source> sources = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(module.resolve("src/main/java"))) {
            List<Path> java = paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(source(root, module, unit, task));
            }
        }
        return sources;
    }

    private static Source source(Path root, Path module, CompilationUnitTree unit, JavacTask task) throws IOException {
        Path path = Path.of(unit.getSourceFile().toUri());
        List<Type> types = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree tree, Void nothing) {
                types.add(new Type(
                        getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.COMPILATION_UNIT,
                        tree.getModifiers().getFlags().contains(Modifier.PUBLIC)));
                return super.visitClass(tree, nothing);
            }

            @Override
            public Void visitMethod(MethodTree tree, Void nothing) {
                if (tree.getBody() != null) {
                    var positions = Trees.instance(task).getSourcePositions();
                    long start = positions.getStartPosition(unit, tree.getBody());
                    long end = positions.getEndPosition(unit, tree.getBody());
                    if (start >= 0 && end > start) {
                        long lines = unit.getLineMap().getLineNumber(end - 1) - unit.getLineMap().getLineNumber(start) - 1;
                        methods.add(new Method(
                                path.getFileName().toString().replace(".java", "") + "." + tree.getName(),
                                (int) Math.max(0, lines)));
                    }
                }
                return super.visitMethod(tree, nothing);
            }
        }.scan(unit, null);
        return new Source(
                root.relativize(path),
                module.getFileName().toString(),
                String.valueOf(unit.getPackageName()),
                Files.readAllLines(path),
                unit.getImports().stream().map(Numbers::imported).toList(),
                types,
                methods);
    }

    private static String imported(ImportTree tree) {
        return tree.getQualifiedIdentifier().toString();
    }

    private static void methods(String what, Map<String, List<Source>> groups) {
        System.out.printf("%n| %s | files | longest file | methods | median | 90 %% | longest | public types |%n", what);
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: |");
        groups.forEach((name, sources) -> System.out.println(row(name, sources)));
        if (what.equals("module")) {
            System.out.println(row("all", groups.values().stream().flatMap(List::stream).toList()));
        }
    }

    private static String row(String name, List<Source> sources) {
        List<Method> methods = sources.stream()
                .flatMap(source -> source.methods().stream())
                .sorted(java.util.Comparator.comparingInt(Method::length))
                .toList();
        List<Type> types = sources.stream()
                .flatMap(source -> source.types().stream())
                .filter(Type::isTopLevel)
                .toList();
        int longest = sources.stream().mapToInt(source -> source.lines().size()).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %s | %s | %s | %.0f %% |",
                name.replace("dev.mskbootstrap.", ""),
                sources.size(),
                longest,
                methods.size(),
                share(methods, 0.5),
                share(methods, 0.9),
                methods.isEmpty() ? "" : methods.getLast().length() + " `" + methods.getLast().where() + "`",
                100.0 * types.stream().filter(Type::isPublic).count() / Math.max(1, types.size()));
    }

    private static String share(List<Method> methods, double share) {
        return methods.isEmpty()
                ? ""
                : String.valueOf(methods.get((int) Math.ceil(share * methods.size()) - 1).length());
    }

    private static void tooLong(List<Source> sources) {
        List<String> files = sources.stream()
                .filter(source -> source.lines().size() > 300)
                .map(source -> source.path() + " (" + source.lines().size() + ")")
                .toList();
        System.out.println("* files over 300 lines: " + orNone(files));
        List<Method> all = sources.stream().flatMap(source -> source.methods().stream()).toList();
        List<String> methods = all.stream()
                .filter(method -> method.length() > 30)
                .map(method -> method.where() + " (" + method.length() + ")")
                .toList();
        System.out.println("* methods over 30 lines: " + orNone(methods));
        System.out.printf(
                Locale.ROOT,
                "* methods under 15 lines: %.1f %%%n",
                100.0 * all.stream().filter(method -> method.length() < 15).count() / Math.max(1, all.size()));
    }

    private static void cycles(List<Source> sources) {
        Set<String> packs = sources.stream().map(Source::pack).collect(Collectors.toSet());
        Map<String, Set<String>> uses = new TreeMap<>();
        for (Source source : sources) {
            for (String imported : source.imports()) {
                packs.stream()
                        .filter(pack -> !pack.equals(source.pack()) && isIn(imported, pack, packs))
                        .forEach(pack -> uses.computeIfAbsent(source.pack(), one -> new TreeSet<>()).add(pack));
            }
        }
        List<String> found = uses.keySet().stream()
                .filter(pack -> reaches(uses, pack))
                .map(pack -> pack.replace("dev.mskbootstrap.", ""))
                .toList();
        System.out.println("* packages in a cycle: " + orNone(found));
    }

    /** Whether a name is in this package and in none below it. */
    private static boolean isIn(String imported, String pack, Set<String> packs) {
        return imported.startsWith(pack + ".")
                && packs.stream().noneMatch(other -> other.length() > pack.length() && imported.startsWith(other + "."));
    }

    private static boolean reaches(Map<String, Set<String>> uses, String start) {
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(uses.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            String pack = open.pop();
            if (pack.equals(start)) {
                return true;
            }
            if (seen.add(pack)) {
                open.addAll(uses.getOrDefault(pack, Set.of()));
            }
        }
        return false;
    }

    private static void importers(List<Source> sources, String what, String prefix) {
        Map<String, Long> importers = sources.stream()
                .filter(source -> source.imports().stream().anyMatch(name -> name.startsWith(prefix)))
                .collect(Collectors.groupingBy(
                        source -> source.pack().replace("dev.mskbootstrap.", ""), TreeMap::new, Collectors.counting()));
        System.out.println("* import " + what + ": "
                + orNone(importers.entrySet().stream()
                        .map(entry -> "`" + entry.getKey() + "` (" + entry.getValue() + ")")
                        .toList()));
    }

    private static String orNone(List<String> texts) {
        return texts.isEmpty() ? "none" : String.join(", ", texts);
    }

    private record Place(Source source, int line) {}

    /** Passages of the same lines in two places, the longest possible ones. */
    private static void copies(List<Source> sources) {
        Map<String, Place> seen = new HashMap<>();
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Source source : sources) {
            List<Integer> lines = telling(source);
            for (int start = 0; start + COPIED_LINES <= lines.size(); start++) {
                String passage = passage(source, lines, start);
                Place first = seen.putIfAbsent(passage, new Place(source, lines.get(start) + 1));
                if (first != null) {
                    found.merge(first.source().path().getFileName() + " and " + source.path().getFileName(), 1, Integer::sum);
                }
            }
        }
        System.out.println("* passages of " + COPIED_LINES + " lines and more in two places: "
                + orNone(found.keySet().stream().toList()));
    }

    private static String passage(Source source, List<Integer> lines, int start) {
        return IntStream.range(start, start + COPIED_LINES)
                .mapToObj(index -> source.lines().get(lines.get(index)).strip())
                .collect(Collectors.joining("\n"));
    }

    private static List<Integer> telling(Source source) {
        return IntStream.range(0, source.lines().size())
                .filter(index -> {
                    String line = source.lines().get(index).strip();
                    return line.length() > 2 && !line.startsWith("import ") && !line.startsWith("package ")
                            && !line.startsWith("*") && !line.startsWith("/*") && !line.startsWith("//");
                })
                .boxed()
                .toList();
    }
}
