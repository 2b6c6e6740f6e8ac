package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.iam.ResourceKind;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Spec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prefixes in place of names of topics, so that policies get shorter: never over a topic that is omitted, or declared and not
 * asked for, nor beyond the scope. Groups and transactional ids stay as they are: which others there are, no file says.
 */
public final class Compaction {

    private static final String SEPARATORS = "._-";

    private final Spec spec;
    private final SortedSet<String> known;

    private Compaction(Spec spec) {
        this.spec = spec;
        Desired desired = spec.desired();
        this.known = new TreeSet<>(Stream.of(desired.topics().keySet(), desired.omitted(), desired.remove())
                .flatMap(Set::stream)
                .map(TopicName::value)
                .toList());
    }

    /** Needs with prefixes, and what they stand for. */
    public record Compacted(Needs needs, List<Widening> widenings) {}

    /**
     * A prefix in place of names.
     *
     * @param sid of the statement
     */
    public record Widening(String sid, NamePattern prefix, List<NamePattern> names) {}

    public static Compacted compact(Needs needs, Spec spec) {
        return new Compaction(spec).compact(needs);
    }

    private Compacted compact(Needs needs) {
        List<Need> kept = new ArrayList<>();
        List<Widening> widenings = new ArrayList<>();
        Map<Purpose, List<Need>> byPurpose = new EnumMap<>(Purpose.class);
        needs.all()
                .forEach(need -> byPurpose
                        .computeIfAbsent(need.purpose(), purpose -> new ArrayList<>())
                        .add(need));
        byPurpose.forEach((purpose, asked) -> {
            List<Widening> wider = purpose.kind() == ResourceKind.TOPIC ? widen(purpose, asked) : List.of();
            widenings.addAll(wider);
            asked.stream().map(need -> widened(need, wider)).forEach(kept::add);
        });
        return new Compacted(Needs.of(kept), widenings);
    }

    private static Need widened(Need need, List<Widening> widenings) {
        return widenings.stream()
                .filter(wider -> need.name() != null && wider.prefix().covers(need.name()))
                .findFirst()
                .map(wider -> new Need(need.purpose(), wider.prefix(), need.asker()))
                .orElse(need);
    }

    private List<Widening> widen(Purpose purpose, List<Need> needs) {
        SortedSet<NamePattern> asked = new TreeSet<>();
        needs.forEach(need -> Optional.ofNullable(need.name()).ifPresent(asked::add));
        SortedSet<String> others = new TreeSet<>(known);
        asked.stream().filter(NamePattern::isPrefix).forEach(prefix -> others.removeIf(prefix::covers));
        asked.forEach(name -> others.remove(name.text()));
        List<Widening> widenings = new ArrayList<>();
        for (NamePattern name : asked) {
            if (widenings.isEmpty() || !widenings.getLast().prefix().covers(name)) {
                widest(name, asked, others)
                        .map(prefix -> new Widening(purpose.sid(), prefix, covered(prefix, asked)))
                        .ifPresent(widenings::add);
            }
        }
        return widenings;
    }

    /** The shortest prefix of a name that ends with a separator, covers more than the name, and nothing that it must not. */
    private Optional<NamePattern> widest(NamePattern name, SortedSet<NamePattern> asked, SortedSet<String> others) {
        String text = name.prefix();
        return IntStream.rangeClosed(1, text.length() - 1)
                .filter(end -> SEPARATORS.indexOf(text.charAt(end - 1)) >= 0)
                .mapToObj(end -> new NamePattern(text.substring(0, end) + "*"))
                .filter(prefix -> spec.environment().scope().stream().anyMatch(mine -> mine.covers(prefix)))
                .filter(prefix -> others.tailSet(prefix.prefix()).stream()
                        .findFirst()
                        .filter(prefix::covers)
                        .isEmpty())
                .filter(prefix -> covered(prefix, asked).size() > 1)
                .findFirst();
    }

    private static List<NamePattern> covered(NamePattern prefix, SortedSet<NamePattern> asked) {
        return asked.tailSet(new NamePattern(prefix.prefix())).stream()
                .takeWhile(name -> name.text().startsWith(prefix.prefix()))
                .toList();
    }
}
