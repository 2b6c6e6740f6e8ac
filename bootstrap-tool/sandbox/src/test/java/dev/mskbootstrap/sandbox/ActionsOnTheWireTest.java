package dev.mskbootstrap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.KafkaAction;
import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.msk.iam.ResourceKind;
import dev.mskbootstrap.sandbox.identity.Identities;
import dev.mskbootstrap.sandbox.identity.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action of IAM that Kafka has: the genuine client and real brokers, with it and without it. */
class ActionsOnTheWireTest {
    private static final String USER = "arn:aws:iam::123456789012:user/app";
    private static final Map<ResourceKind, String> USUAL = Map.of(
            ResourceKind.CLUSTER, "",
            ResourceKind.TOPIC, "orders",
            ResourceKind.GROUP, "readers",
            ResourceKind.TRANSACTIONAL_ID, "ledger");

    @TempDir
    static Path temp;

    private static Sandbox sandbox;
    private static Caller app;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(
                SandboxOptions.in(temp.resolve("sandbox")).withBrokers(1).withIdentities(identities(Stream.of())));
        System.setProperty(
                "aws.sharedCredentialsFile",
                String.valueOf(sandbox.clientEnvironment("app").get("AWS_SHARED_CREDENTIALS_FILE")));
        app = new Caller(sandbox.clientProperties("app"));
        try (Caller anybody = new Caller(Map.of("bootstrap.servers", sandbox.bootstrapServers()))) {
            prepare(anybody);
        }
    }

    private static void prepare(Caller anybody) throws Exception {
        anybody.asks(admin -> admin.createTopics(
                        List.of(new NewTopic("orders", 1, (short) 1), new NewTopic("doomed", 1, (short) 1)))
                .all());
        anybody.writesInTransaction("ledger", "orders");
        anybody.asks(admin -> admin.alterConsumerGroupOffsets(
                        "doomed", Map.of(new TopicPartition("orders", 0), new OffsetAndMetadata(0)))
                .all());
    }

    @AfterAll
    static void stop() {
        app.close();
        System.clearProperty("aws.sharedCredentialsFile");
        sandbox.close();
    }

    @Test
    void there_is_a_deed_for_each_of_the_nineteen_actions() {
        assertThat(Arrays.stream(Deed.values()).map(Deed::action))
                .hasSize(19)
                .containsExactlyInAnyOrder(KafkaAction.values());
    }

    @ParameterizedTest
    @EnumSource
    void it_is_refused_without_its_action_and_done_with_it(Deed deed) throws Exception {
        allow(deed, deed.needs());
        int before = journal().length();
        assertThat(Caller.refusal(deed.call(), app)).isExactlyInstanceOf(deed.refusal());
        assertThat(logged(before, denial(deed))).as(journal().substring(before)).isTrue();
        allow(deed, with(deed.action().word(), deed.needs()));
        assertThatCode(() -> deed.call().on(app)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("needs")
    void it_is_refused_as_well_without_another_action_that_it_needs(Deed deed, String need) {
        List<String> others =
                deed.needs().stream().filter(other -> !other.equals(need)).toList();
        allow(deed, with(deed.action().word(), others));
        int before = journal().length();
        assertThat(Caller.refusal(deed.call(), app)).isInstanceOf(AuthorizationException.class);
        assertThat(logged(before, "kafka-cluster:" + need))
                .as(journal().substring(before))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arn:aws-cn:kafka:eu-west-1:123456789012:* | its partition is aws-cn, the cluster's is aws",
                "arn:aws:kafka:us-east-1:123456789012:* | its region is us-east-1, the cluster's is eu-west-1",
                "arn:aws:kafka:eu-west-1:210987654321:* | its account is 210987654321, the cluster's is 123456789012",
            })
    void a_policy_of_another_place_allows_nothing_and_says_why(String resource, String why) {
        Identities elsewhere = identities(Stream.of(
                "{\"Effect\": \"Allow\", \"Action\": \"kafka-cluster:*\", \"Resource\": \"" + resource + "\"}"));
        sandbox.useIdentities(elsewhere);
        assertThat(Caller.refusal(Caller::connects, app)).isInstanceOf(SaslAuthenticationException.class);
        assertThat(elsewhere.warnings(Flavour.KAFKA)).singleElement().asString().contains("it never matches: " + why);
    }

    static Stream<Object[]> needs() {
        return Arrays.stream(Deed.values())
                .flatMap(deed -> deed.needs().stream()
                        .filter(need -> !need.equals("Connect"))
                        .map(need -> new Object[] {deed, need}));
    }

    private static List<String> with(String word, List<String> others) {
        return Stream.concat(Stream.of(word), others.stream()).toList();
    }

    private static String denial(Deed deed) {
        return "denied kafka-cluster:%s on %s to %s: no statement allows it [%s]"
                .formatted(deed.action().word(), arn(deed, deed.action()), USER, deed.request());
    }

    private static void allow(Deed deed, List<String> actions) {
        sandbox.useIdentities(identities(actions.stream().map(word -> statement(deed, word))));
    }

    private static String statement(Deed deed, String word) {
        return "{\"Effect\": \"Allow\", \"Action\": \"kafka-cluster:%s\", \"Resource\": \"%s\"}"
                .formatted(word, arn(deed, action(word)));
    }

    private static Identities identities(Stream<String> statements) {
        Policy[] policies = statements
                .map(statement ->
                        Policy.parse("app", "{\"Version\": \"2012-10-17\", \"Statement\": " + statement + "}"))
                .toArray(Policy[]::new);
        return Identities.of(Member.iam("app", USER, policies));
    }

    private static KafkaAction action(String word) {
        return Arrays.stream(KafkaAction.values())
                .filter(action -> action.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** Of what the deed is done to, or, for an action on another kind of resource, of the usual one of that kind. */
    private static String arn(Deed deed, KafkaAction action) {
        boolean isSame = action.kind() == deed.action().kind();
        String name = isSame
                ? deed.resource()
                : Optional.ofNullable(USUAL.get(action.kind())).orElseThrow();
        String cluster = "local/00000000-0000-4000-8000-000000000000-1";
        String kind = action.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "arn:aws:kafka:eu-west-1:123456789012:%s/%s%s"
                .formatted(kind, cluster, name.isEmpty() ? "" : "/" + name);
    }

    private static boolean logged(int after, String text) {
        return Deadline.in(Duration.ofSeconds(20))
                .await(() -> journal().substring(after).contains(text));
    }

    private static String journal() {
        try {
            return Files.readString(temp.resolve("sandbox/decisions.log.0"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
