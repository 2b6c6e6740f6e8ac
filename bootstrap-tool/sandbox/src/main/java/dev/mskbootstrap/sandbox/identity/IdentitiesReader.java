package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.files.Stated;
import dev.mskbootstrap.files.YamlValue;
import dev.mskbootstrap.files.YamlValue.Mapping;
import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.msk.iam.IamIdentity;
import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.connect.IamAccess;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** The content of an {@code identities.yaml} as {@link Identities}; what is wrong becomes a problem. */
final class IdentitiesReader {

    private static final List<String> KINDS = List.of("arn", "certificate", "scramUser");
    private static final List<String> OF_IAM = List.of("policies", "boundary", "session");

    private final PolicyFiles policies;
    private final Problems problems;

    IdentitiesReader(PolicyFiles policies, Problems problems) {
        this.policies = policies;
        this.problems = problems;
    }

    /** Empty when a problem was found that leaves nothing to be said. */
    Optional<Identities> read(Mapping content) {
        Optional<ClusterArn> cluster = content.states("cluster")
                ? content.text("cluster").flatMap(stated -> attempt(stated.where(), () -> cluster(stated.value())))
                : Optional.of(Identities.LOCAL);
        List<Member> members = members(content.under("identities"));
        return cluster.map(arn -> {
            content.mapping("identities").ifPresent(all -> requireAccount(all, arn));
            return new Identities(arn, members);
        });
    }

    private static ClusterArn cluster(String text) {
        ClusterArn cluster = ClusterArn.parse(text);
        IamAccess.requireRegion(cluster.region());
        return cluster;
    }

    /** Each name and principal once: the second of two is a problem, and left out. */
    private List<Member> members(Map<String, YamlValue.Member> entries) {
        Map<String, String> firsts = new HashMap<>();
        List<Member> members = new ArrayList<>();
        entries.forEach((name, entry) -> member(name, entry)
                .filter(member -> isFirst(member, entry.keyWhere(), firsts))
                .ifPresent(members::add));
        return members;
    }

    private boolean isFirst(Member member, Location where, Map<String, String> firsts) {
        String name = member.name();
        String called = firsts.putIfAbsent("called " + name.toLowerCase(Locale.ROOT), name);
        if (called != null) {
            problems.add(
                    where,
                    name + " and " + called + " differ in case only",
                    "rename one: on some systems their files would be the same");
            return false;
        }
        String same = firsts.putIfAbsent("is " + member.principal(), name);
        if (same != null) {
            problems.add(
                    where,
                    name + " and " + same + " are both " + member.principal(),
                    member instanceof Member.Iam iam && iam.isRole()
                            ? "give each a session: {name: ...} of its own"
                            : "remove one");
        }
        return same == null;
    }

    private Optional<Member> member(String name, YamlValue.Member entry) {
        if (!Member.isName(name)) {
            problems.add(entry.keyWhere(), "\"" + name + "\" names no identity", Member.NAMES);
            return Optional.empty();
        }
        Mapping stated = (Mapping) entry.value();
        List<String> kinds = KINDS.stream().filter(stated::states).toList();
        switch (kinds.size()) {
            case 0 ->
                problems.add(
                        entry.keyWhere(),
                        name + " does not say who it is",
                        "give it one of arn, certificate and scramUser");
            case 1 -> {
                return member(name, stated, kinds.getFirst());
            }
            default ->
                problems.add(
                        entry.keyWhere(),
                        name + " has " + String.join(" and ", kinds),
                        "keep one: who signs on in two ways is two identities");
        }
        return Optional.empty();
    }

    private Optional<Member> member(String name, Mapping stated, String kind) {
        if (!kind.equals("arn")) {
            refuseIamsOwn(name, stated);
        }
        return stated.text(kind).flatMap(who -> switch (kind) {
            case "arn" -> iam(name, who, stated);
            case "certificate" -> certificate(name, who);
            default -> Optional.of(new Member.Scram(name, who.value()));
        });
    }

    private void refuseIamsOwn(String name, Mapping stated) {
        OF_IAM.stream()
                .filter(stated::states)
                .forEach(key -> problems.add(
                        stated.get(key).map(YamlValue::where).orElse(stated.where()),
                        name + " has " + key + " but no arn",
                        "remove " + key + ": only identities of IAM have it"));
    }

    private Optional<Member> iam(String name, Stated<String> arn, Mapping stated) {
        List<Policy> attached = stated.texts("policies").stream()
                .map(policies::policy)
                .flatMap(Optional::stream)
                .toList();
        @Nullable
        Policy boundary = stated.text("boundary").flatMap(policies::policy).orElse(null);
        Optional<Member.Iam> member = session(name, stated.mapping("session"))
                .flatMap(session -> attempt(
                        arn.where(),
                        () -> new Member.Iam(name, new IamIdentity(arn.value(), attached, boundary), session)));
        member.filter(iam -> !iam.isRole())
                .flatMap(user -> stated.get("session"))
                .ifPresent(session -> problems.add(
                        session.where(), name + " is a user, and has no session", "remove it, or name a role"));
        return member.map(Member.class::cast);
    }

    private Optional<Member.Session> session(String name, Optional<Mapping> stated) {
        Optional<Stated<String>> given = stated.flatMap(session -> session.text("name"));
        Optional<Stated<String>> expires = stated.flatMap(session -> session.text("expires"));
        Optional<Instant> end = expires.flatMap(this::instant);
        if (expires.isPresent() && end.isEmpty()) {
            return Optional.empty();
        }
        return given.isEmpty()
                ? Optional.of(new Member.Session(name, end.orElse(null)))
                : attempt(
                        given.get().where(),
                        () -> new Member.Session(given.get().value(), end.orElse(null)));
    }

    private Optional<Instant> instant(Stated<String> text) {
        try {
            return Optional.of(Instant.parse(text.value()));
        } catch (DateTimeParseException e) {
            problems.add(text.where(), "\"" + text.value() + "\" is no time", "write it as 2030-01-31T12:00:00Z");
            return Optional.empty();
        }
    }

    private Optional<Member> certificate(String name, Stated<String> subject) {
        try {
            return Optional.of(new Member.Certificate(name, new X500Principal(subject.value()).getName()));
        } catch (IllegalArgumentException e) {
            problems.add(
                    subject.where(),
                    "\"" + subject.value() + "\" is no distinguished name",
                    "write one as in RFC 2253, such as CN=payments,O=ACME");
            return Optional.empty();
        }
    }

    /** Without a policy on the cluster itself, which no sandbox has, callers of other accounts are denied everything. */
    private void requireAccount(Mapping identities, ClusterArn cluster) {
        identities.members().values().stream()
                .map(member -> ((Mapping) member.value()).text("arn"))
                .flatMap(Optional::stream)
                .forEach(arn -> requireAccount(arn, cluster));
    }

    private void requireAccount(Stated<String> arn, ClusterArn cluster) {
        String[] parts = arn.value().split(":", 6);
        boolean isArn = parts.length == 6 && parts[4].matches("[0-9]{12}");
        if (isArn && !parts[1].equals(cluster.partition())) {
            requireSame("partition", cluster.partition(), arn);
        } else if (isArn && !parts[4].equals(cluster.account())) {
            requireSame("account", cluster.account(), arn);
        }
    }

    private void requireSame(String part, String wanted, Stated<String> arn) {
        problems.add(
                arn.where(),
                "%s is not of the cluster's %s, %s".formatted(arn.value(), part, wanted),
                "use that %s, or set cluster to an ARN of this one".formatted(part));
    }

    /** What a type refuses, as a problem: its message says what is wrong, then how it should read. */
    private <T> Optional<T> attempt(Location where, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException e) {
            String[] parts = String.valueOf(e.getMessage()).split("[;:] ", 2);
            problems.add(where, parts[0], parts.length > 1 ? parts[1] : "correct it");
            return Optional.empty();
        }
    }
}
