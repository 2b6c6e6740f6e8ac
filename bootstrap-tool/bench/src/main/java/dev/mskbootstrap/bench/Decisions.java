package dev.mskbootstrap.bench;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.IamIdentity;
import dev.mskbootstrap.msk.iam.Permissions;
import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.sandbox.access.AccessRules;
import dev.mskbootstrap.sandbox.access.LivePermissions;
import dev.mskbootstrap.sandbox.access.MskAuthorizer;
import dev.mskbootstrap.sandbox.access.OpenRules;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/**
 * The brokers' authorizer, asked by one thread on behalf of a role whose policy has a hundred statements: for writing to a
 * topic that only the last of them allows, and for one that none allows, in turns. Each decision goes to the journal.
 */
final class Decisions {

    private static final String ROLE = "arn:aws:iam::123456789012:role/app";
    private static final String SESSION = "arn:aws:sts::123456789012:assumed-role/app/app";
    private static final long WHILE = Duration.ofSeconds(2).toNanos();
    private static final int AT_ONCE = 1000;

    private Decisions() {}

    /** @param arguments a folder for the journal; says how many decisions it made per second, warmed up as long before */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Policy policy = Policy.parse("hundred.json", hundredStatements());
        IamIdentity app = new IamIdentity(ROLE, List.of(policy), null);
        LivePermissions permissions =
                new LivePermissions(Map.of(SESSION, Permissions.of(app, Identities.LOCAL, Flavour.STANDARD)));
        try (Journal journal = Journal.open(Path.of(arguments[0], "decisions.log"));
                MskAuthorizer authorizer = new MskAuthorizer()) {
            String rules = OpenRules.open(new AccessRules(Identities.LOCAL, Flavour.STANDARD, permissions, journal));
            authorizer.configure(Map.of(MskAuthorizer.RULES_CONFIG, rules));
            rate(authorizer);
            System.out.println(rate(authorizer));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long rate(MskAuthorizer authorizer) {
        List<Action> actions = List.of(write("orders.99"), write("payments"));
        List<AuthorizationResult> expected = List.of(AuthorizationResult.ALLOWED, AuthorizationResult.DENIED);
        long start = System.nanoTime();
        long decided = 0;
        while (System.nanoTime() - start < WHILE) {
            for (int i = 0; i < AT_ONCE; i++) {
                if (!authorizer.authorize(new ProduceRequest(SESSION), actions).equals(expected)) {
                    throw new IllegalStateException("decided otherwise");
                }
            }
            decided += (long) AT_ONCE * actions.size();
        }
        return decided * Duration.ofSeconds(1).toNanos() / (System.nanoTime() - start);
    }

    private static Action write(String topic) {
        ResourcePattern resource = new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL);
        return new Action(AclOperation.WRITE, resource, 1, true, true);
    }

    private static String hundredStatements() {
        return IntStream.range(0, 100)
                .mapToObj(i -> """
                        {"Effect": "Allow", "Resource": ["%1$s", "arn:aws:kafka:*:*:topic/local/*/orders.%2$d"],
                         "Action": ["kafka-cluster:Connect", "kafka-cluster:DescribeTopic", "kafka-cluster:WriteData"]}
                        """.formatted(Identities.LOCAL, i))
                .collect(Collectors.joining(",", "{\"Version\": \"2012-10-17\", \"Statement\": [", "]}"));
    }
}
