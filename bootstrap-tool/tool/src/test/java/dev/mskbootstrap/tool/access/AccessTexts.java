package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.spec.Access;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Grant;
import dev.mskbootstrap.tool.spec.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Access and ACLs out of short texts. */
public final class AccessTexts {

    private static final Location WHERE = new Location("topics.yaml", 5, 3);

    private AccessTexts() {}

    /** Such as {@code allow User:app Read topic eeg.*}, {@code deny User:* Write cluster}; with {@code from HOST}. */
    public static Binding acl(String text) {
        String[] words = text.split(" ", -1);
        Binding.Resource resource = Binding.Resource.valueOf(
                words[3].equals("transactionalId") ? "TRANSACTIONAL_ID" : words[3].toUpperCase(Locale.ROOT));
        boolean isNamed = resource != Binding.Resource.CLUSTER;
        int from = isNamed ? 6 : 5;
        return new Binding(
                resource,
                isNamed ? new NamePattern(words[4]) : Binding.THE_CLUSTER,
                words[1],
                words.length > from ? words[from] : "*",
                operation(words[2]),
                words[0].equals("allow"));
    }

    public static List<Binding> acls(String... texts) {
        return Stream.of(texts).map(AccessTexts::acl).toList();
    }

    public static Access access(Grant... grants) {
        return new Access(List.of(grants), Map.of());
    }

    public static Grant grant(
            String principal, Grant.Task task, List<String> topics, List<String> groups, List<String> ids) {
        return new Grant(
                Principal.of(principal).orElseThrow(), task, patterns(topics), patterns(groups), patterns(ids), WHERE);
    }

    private static Binding.Operation operation(String word) {
        return Stream.of(Binding.Operation.values())
                .filter(operation -> operation.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static List<NamePattern> patterns(List<String> texts) {
        return texts.stream().map(NamePattern::new).toList();
    }
}
