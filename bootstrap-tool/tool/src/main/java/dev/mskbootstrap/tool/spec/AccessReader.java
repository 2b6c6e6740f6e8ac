package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.Suggestion;
import dev.mskbootstrap.files.YamlValue;
import dev.mskbootstrap.files.YamlValue.Mapping;
import dev.mskbootstrap.files.YamlValue.Sequence;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The {@code access} and {@code acls} of an environment's {@code topics.yaml}. */
final class AccessReader {

    private static final List<String> RESOURCES = List.of("topic", "group", "transactionalId", "cluster");

    private final Environment environment;
    private final Set<TopicName> declared;
    private final Problems problems;

    /** @param declared the topics that the environment has */
    AccessReader(Environment environment, Set<TopicName> declared, Problems problems) {
        this.environment = environment;
        this.declared = declared;
        this.problems = problems;
    }

    Access read(Mapping content) {
        List<Grant> grants = new ArrayList<>();
        mappings(content, "access").forEach(entry -> grants.addAll(grants(entry)));
        Map<Binding, Location> acls = new HashMap<>();
        mappings(content, "acls")
                .forEach(entry -> bindings(entry).forEach(acl -> acls.putIfAbsent(acl, entry.where())));
        return new Access(grants, acls);
    }

    private static Stream<Mapping> mappings(Mapping content, String key) {
        return content.get(key).map(value -> ((Sequence) value).items()).orElse(List.of()).stream()
                .map(Mapping.class::cast);
    }

    private List<Grant> grants(Mapping entry) {
        List<Grant> grants = new ArrayList<>();
        entry.text("principal").flatMap(this::principal).ifPresent(principal -> {
            for (Grant.Task task : Grant.Task.values()) {
                entry.get(task.word())
                        .flatMap(value -> grant(principal, task, value, entry))
                        .ifPresent(grants::add);
            }
            requireTask(principal, entry);
        });
        return grants;
    }

    private void requireTask(Principal principal, Mapping entry) {
        if (Stream.of(Grant.Task.values()).noneMatch(task -> entry.states(task.word()))) {
            problems.add(
                    entry.where(),
                    principal.text() + " is given nothing",
                    "add produce, consume, connect or admin, or remove it");
        } else if (entry.states("transactionalIds") && !entry.states(Grant.Task.PRODUCE.word())) {
            problems.add(
                    entry.where(),
                    principal.text() + " has transactionalIds but produces nothing",
                    "add produce: [...], or remove them");
        }
    }

    private Optional<Principal> principal(Stated<String> text) {
        Optional<Principal> principal = Principal.of(text.value());
        if (principal.isEmpty()) {
            problems.add(
                    text.where(),
                    "\"" + text.value() + "\" is no principal",
                    "write role/NAME or an ARN for IAM, or User:NAME for a certificate or a SCRAM user");
        }
        principal.ifPresent(known -> new PrincipalCheck(environment, problems).require(known, text.where()));
        return principal;
    }

    private Optional<Grant> grant(Principal principal, Grant.Task task, YamlValue value, Mapping entry) {
        boolean isConsuming = value instanceof Mapping;
        List<Stated<String>> topics = isConsuming ? ((Mapping) value).texts("topics") : value.asTexts();
        List<Stated<String>> groups = isConsuming ? ((Mapping) value).texts("groups") : List.of();
        List<Stated<String>> ids = task == Grant.Task.PRODUCE ? entry.texts("transactionalIds") : List.of();
        if (topics.isEmpty() || (isConsuming && groups.isEmpty())) {
            reportEmpty(task, value, topics.isEmpty() ? "topics" : "groups");
            return Optional.empty();
        }
        if (task != Grant.Task.CONNECT) {
            topics.forEach(this::checkTopic);
        }
        return Optional.of(
                new Grant(principal, task, patterns(topics), patterns(groups), patterns(ids), value.where()));
    }

    /** What is not there at all, its shape has reported. */
    private void reportEmpty(Grant.Task task, YamlValue value, String what) {
        if (!(value instanceof Mapping mapping) || mapping.states(what)) {
            problems.add(
                    value.where(),
                    task.word() + " names no " + what,
                    "list names or prefixes, such as " + (what.equals("topics") ? "eeg.*" : "gateway"));
        }
    }

    private List<NamePattern> patterns(List<Stated<String>> texts) {
        return Patterns.read(texts, problems);
    }

    /** In this environment's own names, what is not declared is most likely misspelt. */
    private void checkTopic(Stated<String> text) {
        if (!NamePattern.isLegal(text.value())) {
            return;
        }
        NamePattern pattern = new NamePattern(text.value());
        if (environment.scope().stream().noneMatch(mine -> mine.covers(pattern))) {
            problems.add(
                    text.where(),
                    text.value() + " is outside this environment's scope",
                    TopicRules.scopeFix(environment));
        } else if (declared.stream().noneMatch(topic -> pattern.covers(topic.value()))) {
            problems.add(
                    text.where(),
                    "no topic " + text.value() + " is declared",
                    Suggestion.nearest(
                                    text.value(),
                                    declared.stream().map(TopicName::value).toList())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("declare it, or take it out"));
        }
    }

    private List<Binding> bindings(Mapping entry) {
        List<String> kinds = RESOURCES.stream().filter(entry::states).toList();
        if (!saysOneThing(entry, kinds.size())) {
            return List.of();
        }
        if (!environment.flavour().hasAcls()) {
            problems.add(
                    entry.where(),
                    environment.flavour().title() + " has no ACLs",
                    "give access to roles: access: [{principal: role/NAME, ...}]");
        }
        Optional<Stated<String>> principal = entry.text("principal").filter(this::isForAcls);
        Optional<NamePattern> name = name(entry, kinds.getFirst());
        return principal
                .flatMap(who -> name.map(pattern -> bindings(entry, kinds.getFirst(), pattern, who.value())))
                .orElse(List.of());
    }

    private boolean saysOneThing(Mapping entry, int kinds) {
        if (kinds != 1) {
            problems.add(
                    entry.where(),
                    "an ACL is about one resource, this about " + kinds,
                    "give it one of topic, group, transactionalId and cluster: true");
        } else if (entry.states("allow") == entry.states("deny")) {
            problems.add(
                    entry.where(), "an ACL either allows or denies", "give it one of allow: [...] and deny: [...]");
        }
        return kinds == 1 && entry.states("allow") != entry.states("deny");
    }

    private static List<Binding> bindings(Mapping entry, String kind, NamePattern name, String principal) {
        boolean isAllowed = entry.states("allow");
        String host = entry.text("host").map(Stated::value).orElse("*");
        return operations(entry.texts(isAllowed ? "allow" : "deny")).stream()
                .map(operation -> new Binding(
                        resource(kind),
                        name,
                        Principal.of(principal).map(Principal::text).orElse(principal),
                        host,
                        operation,
                        isAllowed))
                .toList();
    }

    private boolean isForAcls(Stated<String> principal) {
        Optional<Principal> known = Principal.of(principal.value());
        boolean isOne = known.filter(Principal.KafkaUser.class::isInstance).isPresent();
        if (!isOne) {
            problems.add(
                    principal.where(),
                    "ACLs have no effect on " + principal.value(),
                    "write User:NAME, or User:* for everybody; IAM's principals go under access");
        } else if (environment.flavour().hasAcls()) {
            known.ifPresent(user -> new PrincipalCheck(environment, problems).require(user, principal.where()));
        }
        return isOne;
    }

    private Optional<NamePattern> name(Mapping entry, String kind) {
        return kind.equals("cluster")
                ? Optional.of(Binding.THE_CLUSTER)
                : entry.text(kind)
                        .flatMap(text ->
                                Patterns.read(List.of(text), problems).stream().findFirst());
    }

    private static Binding.Resource resource(String kind) {
        return kind.equals("transactionalId")
                ? Binding.Resource.TRANSACTIONAL_ID
                : Binding.Resource.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private static Set<Binding.Operation> operations(List<Stated<String>> words) {
        Set<Binding.Operation> operations = EnumSet.noneOf(Binding.Operation.class);
        words.forEach(word -> operations.add(operation(word.value())));
        return operations;
    }

    /** {@code DescribeConfigs} as DESCRIBE_CONFIGS: the shape has seen to it that it is one. */
    private static Binding.Operation operation(String word) {
        return Binding.Operation.valueOf(
                word.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }
}
