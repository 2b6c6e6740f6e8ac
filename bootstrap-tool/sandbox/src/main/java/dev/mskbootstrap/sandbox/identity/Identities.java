package dev.mskbootstrap.sandbox.identity;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.msk.iam.PolicyProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All who may use a sandbox.
 *
 * @param cluster the ARN that the sandbox goes by: policies name it, and clients sign for its region
 */
public record Identities(ClusterArn cluster, List<Member> members) {

    /** What a sandbox goes by unless it is told otherwise. */
    public static final ClusterArn LOCAL = ClusterArn.parse(
            "arn:aws:kafka:eu-west-1:123456789012:cluster/local/00000000-0000-4000-8000-000000000000-1");

    public Identities {
        members = List.copyOf(members);
        requireDistinct("called ", members.stream().map(member -> member.name().toLowerCase(Locale.ROOT)));
        requireDistinct("of the principal ", members.stream().map(Member::principal));
    }

    /** Identities of a cluster that goes by {@link #LOCAL}. */
    public static Identities of(Member... members) {
        return new Identities(LOCAL, List.of(members));
    }

    /** What is legal in their policies and has no effect on this cluster, each once. */
    public List<PolicyProblem> warnings(Flavour flavour) {
        return iam().flatMap(member -> Stream.concat(
                        member.identity().policies().stream(),
                        Stream.ofNullable(member.identity().boundary())))
                .distinct()
                .flatMap((Policy policy) -> policy.warnings(cluster, flavour).stream())
                .toList();
    }

    Stream<Member.Iam> iam() {
        return only(Member.Iam.class);
    }

    <M extends Member> Stream<M> only(Class<M> kind) {
        return members.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static void requireDistinct(String what, Stream<String> values) {
        Set<String> seen = new HashSet<>();
        values.filter(value -> !seen.add(value)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("two identities are " + what + Objects.requireNonNull(twice));
        });
    }
}
