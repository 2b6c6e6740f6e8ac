package dev.mskbootstrap.msk.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.Flavour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random policies and requests, decided here and by {@link NaiveIam}: the same answer, each time. More with {@code -Drounds}. */
class RandomPoliciesTest {

    private static final int POLICIES = 20 * Integer.getInteger("rounds", 1);
    private static final int REQUESTS = 20;

    private static final List<KafkaAction> ACTIONS = List.of(KafkaAction.values());

    private final Random random = new Random(20261121);
    private int allowed;
    private int refused;

    @Test
    void are_decided_as_by_an_implementation_written_from_the_documentation() {
        for (int i = 0; i < POLICIES; i++) {
            List<NaiveIam.Statement> own = statements(4);
            List<NaiveIam.Statement> boundary = random.nextInt(4) == 0 ? statements(3) : List.of();
            permissions(own, boundary)
                    .ifPresent(
                            permissions -> compare(new NaiveIam(own, boundary, permissions.examples()), permissions));
        }
        assertThat(refused).isLessThanOrEqualTo(POLICIES / 20);
        // Neither answer is rare, or there would be little to compare.
        assertThat(allowed).isBetween(POLICIES * REQUESTS / 10, POLICIES * REQUESTS * 9 / 10);
    }

    private void compare(NaiveIam naive, Permissions permissions) {
        for (int i = 0; i < REQUESTS; i++) {
            KafkaAction action = anyAction();
            String name = action.kind() == ResourceKind.CLUSTER ? "" : name(action.kind());
            Decision decision = permissions.decide("p", action, name);
            assertThat(decision.isAllowed())
                    .as("%s by %s", decision, naive)
                    .isEqualTo(naive.isAllowed(action.word(), name));
            allowed += decision.isAllowed() ? 1 : 0;
        }
    }

    /** Empty when they are too intricate to be decided, which is an answer too. */
    private Optional<Permissions> permissions(List<NaiveIam.Statement> own, List<NaiveIam.Statement> boundary) {
        @Nullable Policy limit = boundary.isEmpty() ? null : policy(boundary);
        IamIdentity identity = new IamIdentity(Iam.ROLE, List.of(policy(own)), limit);
        try {
            return Optional.of(Permissions.of(identity, Iam.CLUSTER, Flavour.STANDARD));
        } catch (InvalidPolicyException e) {
            refused++;
            return Optional.empty();
        }
    }

    private static Policy policy(List<NaiveIam.Statement> statements) {
        return Iam.policy(statements.stream().map(NaiveIam.Statement::json).toArray(String[]::new));
    }

    /** One that allows much, so that the others have something to take away. */
    private List<NaiveIam.Statement> statements(int most) {
        List<NaiveIam.Statement> statements = new ArrayList<>();
        if (random.nextInt(8) > 0) {
            statements.add(new NaiveIam.Statement(true, false, List.of("kafka-cluster:Connect"), false, List.of("*")));
        }
        do {
            statements.add(statement());
        } while (statements.size() < most && random.nextInt(4) > 0);
        return statements;
    }

    private NaiveIam.Statement statement() {
        List<String> actions = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> action())
                .toList();
        List<String> resources = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> resource())
                .toList();
        boolean isAllow = random.nextInt(4) > 0;
        return new NaiveIam.Statement(isAllow, random.nextInt(6) == 0, actions, random.nextInt(6) == 0, resources);
    }

    private String action() {
        String[] wide = {"*", "kafka-cluster:*", "kafka-cluster:*Topic*", "KAFKA-cluster:describe*", "s3:*"};
        String[] narrow = {"kafka-cluster:*Data", "kafka-cluster:?lter*", "kafka-cluster:*Group", "kafka-cluster:*Id*"};
        return switch (random.nextInt(3)) {
            case 0 -> pick(wide);
            case 1 -> pick(narrow);
            default -> anyAction().iamName();
        };
    }

    private String resource() {
        String[] whole = {"*", "arn:aws:kafka:*", "arn:aws:kafka:eu-west-1:*", "arn:aws:kafka:*:123456789012:*"};
        return switch (random.nextInt(6)) {
            case 0 -> pick(whole);
            case 1 -> "arn:aws:kafka:*:" + end();
            default ->
                "arn:" + pick("aws", "aws", "*", "aws-cn") + ":kafka:" + pick("eu-west-1", "*", "eu-*", "e*1") + ":"
                        + pick("123456789012", "*", "1?3*", "2*") + ":" + end();
        };
    }

    private String end() {
        String cluster = pick("/demo/a1b2c3d4-1", "/demo/*", "/d*o/a1b2c3d4-1", "/*", "/demo/a1b2c3d4-?", "/other/x-1");
        return pick("cluster", "topic", "topic", "group", "group", "transactional-id", "*", "*o*")
                + cluster
                + (random.nextInt(5) == 0 ? "" : "/" + pattern());
    }

    private String pattern() {
        return letters("ab*?", random.nextInt(4)) + (random.nextInt(3) == 0 ? "" : "*");
    }

    private String name(ResourceKind kind) {
        return letters(kind == ResourceKind.TOPIC ? "abz" : "abz:", 1 + random.nextInt(4));
    }

    private String letters(String of, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> of.charAt(random.nextInt(of.length())))
                .map(String::valueOf)
                .reduce("", String::concat);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private KafkaAction anyAction() {
        return ACTIONS.get(random.nextInt(ACTIONS.size()));
    }
}
