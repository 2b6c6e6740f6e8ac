package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlFiles;
import dev.mskbootstrap.files.YamlValue.Mapping;
import dev.mskbootstrap.files.YamlValue.Member;
import dev.mskbootstrap.msk.TopicName;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a file of topics and everything that it includes into one draft a topic. */
final class TopicFiles {

    private final YamlFiles files;
    private final Includes includes;
    private final Problems problems;
    private final Deque<Path> open = new ArrayDeque<>();
    private final Map<Path, SortedMap<TopicName, Draft>> catalogues = new LinkedHashMap<>();

    TopicFiles(YamlFiles files, Path root, Problems problems) {
        this.files = files;
        this.includes = new Includes(files, root, problems);
        this.problems = problems;
    }

    /** The drafts of a file that has been read already. */
    SortedMap<TopicName, Draft> drafts(Path path, Mapping content) {
        open.push(path);
        SortedMap<TopicName, Draft> drafts = included(path, content);
        Attributes defaults = content.mapping("defaults").map(Attributes::of).orElse(Attributes.NONE);
        drafts.replaceAll((name, draft) -> draft.under(defaults));
        content.under("topics")
                .forEach((name, member) -> own(name, member, defaults)
                        .ifPresent(draft -> drafts.merge(draft.name(), draft, (below, own) -> own.over(below))));
        open.pop();
        return drafts;
    }

    private Optional<Draft> own(String name, Member member, Attributes defaults) {
        Optional<String> illegal = TopicName.whyIllegal(name);
        illegal.ifPresent(why ->
                problems.add(member.keyWhere(), why, "use 1 to " + TopicName.MAX_LENGTH + " of a-z A-Z 0-9 . _ -"));
        return illegal.isPresent()
                ? Optional.empty()
                : Optional.of(new Draft(
                        new TopicName(name), member.keyWhere(), Attributes.of((Mapping) member.value()), defaults));
    }

    private SortedMap<TopicName, Draft> included(Path path, Mapping content) {
        SortedMap<TopicName, Draft> drafts = new TreeMap<>();
        for (Stated<String> include : content.texts("include")) {
            includes.resolve(path, include, open)
                    .ifPresent(file -> catalogue(file).values().forEach(draft -> addIncluded(drafts, draft)));
        }
        return drafts;
    }

    private SortedMap<TopicName, Draft> catalogue(Path file) {
        SortedMap<TopicName, Draft> known = catalogues.get(file);
        if (known != null) {
            return known;
        }
        SortedMap<TopicName, Draft> drafts = files.read(file, FileShapes.CATALOGUE)
                .map(content -> drafts(file, content))
                .orElseGet(TreeMap::new);
        catalogues.put(file, drafts);
        return drafts;
    }

    private void addIncluded(SortedMap<TopicName, Draft> drafts, Draft draft) {
        Draft first = drafts.putIfAbsent(draft.name(), draft);
        if (first != null && !first.where().equals(draft.where())) {
            problems.add(
                    draft.where(),
                    draft.name() + " is declared in two included files",
                    "keep one; the other is at " + first.where().fileAndLine());
        }
    }
}
