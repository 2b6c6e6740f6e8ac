package dev.mskbootstrap.tool.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.tool.access.Decision.Caller;
import dev.mskbootstrap.tool.spec.Binding;
import dev.mskbootstrap.tool.spec.Binding.Operation;
import dev.mskbootstrap.tool.spec.Binding.Resource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kafka's own authorizer is the judge: random ACLs, and every question about them. */
class DecisionAgainstKafkaTest {

    private static final List<String> NAMES = List.of("a", "ab", "abc", "abcd", "b", "ba");
    private static final List<String> PATTERNS = List.of("a", "ab", "abc", "b", "a*", "ab*", "abc*", "b*", "*");
    private static final List<String> PRINCIPALS = List.of("User:alice", "User:CN=bob,O=acme", "User:carol");
    private static final List<String> HOSTS = List.of("10.0.0.1", "10.0.0.2");
    private static final Set<Operation> ASKED = EnumSet.complementOf(EnumSet.of(Operation.ALL));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void decides_as_kafka_does(boolean isOpen) {
        Random random = new Random(20_261_121);
        for (int round = 0; round < 60; round++) {
            List<Binding> bindings = bindings(random);
            KafkaJudge judge = new KafkaJudge(bindings, isOpen);
            Acls acls = new Acls(bindings);
            for (Resource resource : Resource.values()) {
                names(resource).forEach(name -> compare(judge, acls, isOpen, resource, name));
            }
        }
    }

    private static void compare(KafkaJudge judge, Acls acls, boolean isOpen, Resource resource, String name) {
        for (Caller caller : callers()) {
            for (Operation operation : ASKED) {
                assertThat(Decision.isAllowed(acls.on(resource, name), caller, operation, isOpen))
                        .as("%s %s on %s %s given %s", caller, operation, resource, name, acls.on(resource, name))
                        .isEqualTo(judge.isAllowed(resource, name, caller, operation));
            }
        }
    }

    private static List<String> names(Resource resource) {
        return resource == Resource.CLUSTER ? List.of("kafka-cluster") : NAMES;
    }

    private static List<Caller> callers() {
        return PRINCIPALS.stream()
                .flatMap(who -> HOSTS.stream().map(host -> new Caller(who, host)))
                .toList();
    }

    private static List<Binding> bindings(Random random) {
        List<Binding> bindings = new ArrayList<>();
        int number = random.nextInt(12);
        for (int i = 0; i < number; i++) {
            Resource resource = one(random, List.of(Resource.values()));
            bindings.add(new Binding(
                    resource,
                    resource == Resource.CLUSTER ? Binding.THE_CLUSTER : new NamePattern(one(random, PATTERNS)),
                    random.nextInt(4) == 0 ? Decision.EVERYBODY : one(random, PRINCIPALS),
                    random.nextInt(3) == 0 ? one(random, HOSTS) : "*",
                    one(random, List.of(Operation.values())),
                    random.nextInt(3) > 0));
        }
        return bindings.stream().distinct().toList();
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
