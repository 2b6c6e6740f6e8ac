package dev.mskbootstrap.msk.iam;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A Resource of a statement: {@code *}, or an ARN with wildcards.
 *
 * <p>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html: wildcards stand
 * for characters of one colon-separated segment; a {@code *} that ends its segment "can expand to match beyond the
 * colon boundaries". The sixth segment is all that follows the fifth colon.
 */
record ArnPattern(String text, Wildcards wildcards, Wildcards aligned) {

    static ArnPattern of(PatternText text) {
        boolean isComplete = text.text().split(":", 6).length == 6;
        return new ArnPattern(text.text(), text.resource(), isComplete ? text.likeArn() : text.resource());
    }

    /** The names that it covers of one kind of resource in one cluster, as parts of which any will do; empty: never. */
    List<NameMatch> names(ClusterArn cluster, ResourceKind kind) {
        return names(wildcards, cluster, kind);
    }

    /**
     * Whether it is meant to cover anything of this kind in the cluster: segment by segment, since names with colons,
     * which groups can have, are hardly meant.
     */
    boolean reaches(ClusterArn cluster, ResourceKind kind) {
        return !names(aligned, cluster, kind).isEmpty();
    }

    private static List<NameMatch> names(Wildcards wildcards, ClusterArn cluster, ResourceKind kind) {
        BitSet states = wildcards.after(cluster.beginning(kind));
        List<NameMatch> matches = new ArrayList<>();
        for (int place = states.nextSetBit(0); place >= 0; place = states.nextSetBit(place + 1)) {
            Wildcards rest = wildcards.from(place);
            if (!isPartOfAnother(wildcards, states, place) && canMatch(rest, kind)) {
                matches.add(NameMatch.of(kind == ResourceKind.TOPIC ? withoutColons(rest) : rest));
            }
        }
        return matches.stream()
                .filter(NameMatch::isEvery)
                .findFirst()
                .map(List::of)
                .orElse(List.copyOf(matches));
    }

    /** One of the segments of the ARN, as it stands in the policy; empty when there are fewer. */
    String segment(int index) {
        String[] segments = text.split(":", 6);
        return index < segments.length ? segments[index] : "";
    }

    private static boolean isPartOfAnother(Wildcards wildcards, BitSet states, int place) {
        return place > 0 && states.get(place - 1) && wildcards.isSkippable(place - 1);
    }

    private static boolean canMatch(Wildcards rest, ResourceKind kind) {
        return kind == ResourceKind.CLUSTER
                ? rest.matches("")
                : rest.characters().allMatch(character -> kind.canContain((char) character))
                        && rest.tokens().length > 0;
    }

    /** The names of topics have no colons, so it is all the same whether a wildcard takes them. */
    private static Wildcards withoutColons(Wildcards rest) {
        int[] tokens = rest.tokens();
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = switch (tokens[i]) {
                case Wildcards.ONE_BUT_COLON -> Wildcards.ONE;
                case Wildcards.MANY_BUT_COLON -> Wildcards.MANY;
                default -> tokens[i];
            };
        }
        return Wildcards.of(tokens);
    }
}
