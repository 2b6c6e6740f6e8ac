package dev.mskbootstrap.tool.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mskbootstrap.tool.aws.AwsPlace.AccessKey;
import dev.mskbootstrap.tool.bastion.BastionAws.Instance;
import dev.mskbootstrap.tool.bastion.ObjectPlace;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Auth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the tool finds in any AWS of this world, the sandbox's endpoints and moto alike: in the account 123456789012 and
 * eu-west-1 a user {@code operator} who may do everything and a {@code stranger} who may do nothing, a role {@code reader}
 * that trusts its account, three bastions and a crowd, two secrets, a bucket of ours and one of somebody else's.
 *
 * <p>Left to the sandbox alone, for moto takes no notice of it: the owner that a request expects of a bucket that is ours,
 * the region that S3 is asked in, and a role that there is not. Nor are the words compared in which STS and Secrets Manager
 * refuse a caller: moto has them in a form that is not theirs, and the SDK cannot read it.
 */
abstract class AwsContract {

    private static final String ACCOUNT = "123456789012";
    private static final String REGION = "eu-west-1";
    private static final Auth OWN = new Auth.None();
    private static final Auth READER =
            new Auth.Iam(null, new Auth.Role("arn:aws:iam::123456789012:role/reader", "nightly", null), null, null);
    private static final AwsObjects OBJECTS = new AwsObjects(OWN);
    private static final String NOT_TAKEN =
            "AWS does not take the access key %s: log in to AWS again: aws sso login, or a new session; else see that the"
                    + " region eu-west-1 is enabled for the account";

    private SdkSettings settings;

    abstract AwsPlace place();

    @BeforeEach
    void beOperator() {
        AccessKey key = place().key("operator");
        settings = SdkSettings.of(place().url(), key.id(), key.secret());
    }

    private void be(AccessKey key) {
        settings.set("aws.accessKeyId", key.id());
        settings.set("aws.secretAccessKey", key.secret());
    }

    @AfterEach
    void beOneself() {
        settings.close();
    }

    @Test
    void the_account_is_known() {
        assertThat(bastion(REGION, AwsBastion::account)).isEqualTo(ACCOUNT);
    }

    @Test
    void a_user_is_known() {
        assertThat(who(OWN)).isEqualTo("arn:aws:iam::123456789012:user/operator");
    }

    @Test
    void a_role_is_assumed_under_the_name_of_its_session() {
        assertThat(who(READER)).isEqualTo("arn:aws:sts::123456789012:assumed-role/reader/nightly");
    }

    @Test
    void a_role_is_not_assumed_by_whoever_may_not() {
        be(place().key("stranger"));
        assertThat(told(() -> who(READER)))
                .startsWith("cannot assume the role arn:aws:iam::123456789012:role/reader as"
                        + " arn:aws:iam::123456789012:user/stranger: ")
                .contains("\nthe role's trust policy has to let you assume it");
    }

    @Test
    void instances_are_found_by_their_tags_unless_they_are_terminated() {
        assertThat(instances(REGION, "Role", "kafka-bastion"))
                .containsExactlyInAnyOrder(
                        new Instance(place().id("running"), "running", "x86_64", ACCOUNT),
                        new Instance(place().id("stopped"), "stopped", "arm64", ACCOUNT));
    }

    @Test
    void instances_have_all_of_the_tags() {
        assertThat(instances(REGION, "Role", "kafka-bastion", "Env", "prod"))
                .extracting(Instance::id)
                .containsExactly(place().id("running"));
        assertThat(instances(REGION, "Role", "kafka-bastion", "Env", "none")).isEmpty();
    }

    @Test
    void a_tag_takes_the_wildcards_of_ec2() {
        assertThat(instances(REGION, "Role", "kafka-*", "Env", "de?"))
                .extracting(Instance::id)
                .containsExactly(place().id("stopped"));
    }

    @Test
    void all_of_a_crowd_are_found() {
        assertThat(instances(REGION, "Role", "crowd"))
                .extracting(Instance::id)
                .doesNotHaveDuplicates()
                .hasSize(120);
    }

    @Test
    void another_region_has_none_of_it() {
        assertThat(instances("eu-central-1", "Role", "kafka-bastion")).isEmpty();
        String elsewhere = place().id("scram").replace(REGION, "eu-central-1");
        assertThat(told(() -> ScramSecret.read(elsewhere))).contains(": ResourceNotFoundException: ");
    }

    @Test
    void bytes_are_written_and_read() {
        ObjectPlace object = object("ours", "out/demo env/1+1=2 é.txt");
        OBJECTS.put(object, "first".getBytes(UTF_8));
        OBJECTS.put(object, "second".getBytes(UTF_8));
        assertThat(OBJECTS.has(object, 6)).isTrue();
        assertThat(OBJECTS.has(object, 7)).isFalse();
        assertThat(OBJECTS.get(object)).asString(UTF_8).isEqualTo("second");
    }

    @Test
    void no_bytes_at_all_are_an_object_too() {
        ObjectPlace object = object("ours", "empty");
        OBJECTS.put(object, new byte[0]);
        assertThat(OBJECTS.has(object, 0)).isTrue();
        assertThat(OBJECTS.get(object)).isEmpty();
    }

    @Test
    void a_file_is_written_and_read(@TempDir Path folder) throws IOException {
        byte[] content = new byte[1_000_000];
        new Random(8).nextBytes(content);
        ObjectPlace object = object("ours", "dist/file.tar.gz");
        OBJECTS.put(object, Files.write(folder.resolve("file"), content));
        assertThat(OBJECTS.get(object)).isEqualTo(content);
    }

    @Test
    void an_object_that_is_missing_is_said_to_be() {
        ObjectPlace object = object("ours", "missing");
        assertThat(OBJECTS.has(object, 1)).isFalse();
        assertThat(told(() -> OBJECTS.get(object))).isEqualTo("""
                cannot read s3://ours/missing: there is no such object
                run the command again""");
    }

    @Test
    void a_bucket_that_is_missing_is_another_thing() {
        ObjectPlace object = object("nobodys", "x");
        assertThat(told(() -> OBJECTS.get(object)))
                .startsWith("cannot read s3://nobodys/x: there is no bucket nobodys\n");
        assertThat(told(() -> OBJECTS.put(object, new byte[1])))
                .startsWith("cannot write s3://nobodys/x: there is no bucket nobodys\n");
    }

    @Test
    void a_bucket_of_somebody_else_is_refused() {
        ObjectPlace object = object("theirs", "x");
        assertThat(told(() -> OBJECTS.put(object, new byte[1]))).isEqualTo("""
                cannot write s3://theirs/x: AccessDenied: Access Denied
                allow s3:PutObject on arn:aws:s3:::theirs/x (the bucket has to be of the account 123456789012) to arn:aws:iam::123456789012:user/operator""");
        assertThat(told(() -> OBJECTS.get(object)))
                .startsWith("cannot read s3://theirs/x: AccessDenied: Access Denied\n");
        assertThat(OBJECTS.has(object, 1)).isFalse();
    }

    @Test
    void a_secret_is_read_by_its_arn() {
        assertThat(ScramSecret.read(place().id("scram"))).isEqualTo(new ScramSecret("orders", "geheim é"));
    }

    @Test
    void an_arn_need_not_have_what_aws_adds_to_the_name() {
        String partial = place().id("scram").replaceFirst("-\\w{6}$", "");
        assertThat(ScramSecret.read(partial).username()).isEqualTo("orders");
    }

    @Test
    void a_secret_that_is_missing_is_said_to_be() {
        String arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:AmazonMSK_none-AbCdEf";
        assertThat(told(() -> ScramSecret.read(arn))).isEqualTo("""
                cannot read the secret arn:aws:secretsmanager:eu-west-1:123456789012:secret:AmazonMSK_none-AbCdEf: \
                ResourceNotFoundException: Secrets Manager can't find the specified secret.
                you need secretsmanager:GetSecretValue on it, and kms:Decrypt on its key""");
    }

    @Test
    void a_secret_of_another_kind_is_not_shown() {
        assertThat(told(() -> ScramSecret.read(place().id("text"))))
                .isEqualTo("cannot use the secret " + place().id("text")
                        + ": it does not hold a user as MSK has them\n"
                        + "its value is JSON: {\"username\": ..., \"password\": ...}");
    }

    @Test
    void whoever_may_nothing_is_told_what_to_ask_for() {
        be(place().key("stranger"));
        assertThat(told(() -> instances(REGION, "Role", "kafka-bastion")))
                .endsWith("\nallow ec2:DescribeInstances on * to arn:aws:iam::123456789012:user/stranger");
        assertThat(told(() -> OBJECTS.get(object("ours", "x"))))
                .endsWith(
                        "\nallow s3:GetObject on arn:aws:s3:::ours/x (the bucket has to be of the account 123456789012) to"
                                + " arn:aws:iam::123456789012:user/stranger");
    }

    @Test
    void whoever_may_nothing_knows_the_account_all_the_same() {
        be(place().key("stranger"));
        assertThat(bastion(REGION, AwsBastion::account)).isEqualTo(ACCOUNT);
    }

    @Test
    void a_key_that_nobody_has_is_not_taken() {
        be(new AccessKey("AKIANOBODY", "secret"));
        assertThat(refusals()).allMatch(NOT_TAKEN.formatted("AKIANOBODY")::equals);
    }

    @Test
    void a_signature_by_another_secret_is_not_taken() {
        String id = place().key("operator").id();
        be(new AccessKey(id, "anothers"));
        assertThat(refusals()).allMatch(NOT_TAKEN.formatted(id)::equals);
    }

    /** What is to be done, as EC2 and S3 have it. */
    private List<String> refusals() {
        return List.of(
                failure(() -> instances(REGION, "Role", "x")).fix(),
                failure(() -> OBJECTS.get(object("ours", "x"))).fix());
    }

    private static String who(Auth auth) {
        try (AwsSession session = AwsSession.open(auth, REGION)) {
            return session.who();
        }
    }

    private static <T> T bastion(String region, Function<AwsBastion, T> question) {
        try (AwsBastion bastion = AwsBastion.open(OWN, region)) {
            return question.apply(bastion);
        }
    }

    /** @param tags a name and a value in turn */
    private static List<Instance> instances(String region, String... tags) {
        TreeMap<String, String> all = new TreeMap<>();
        for (int tag = 0; tag < tags.length; tag += 2) {
            all.put(tags[tag], tags[tag + 1]);
        }
        return bastion(region, bastion -> bastion.instances(all));
    }

    private static ObjectPlace object(String bucket, String key) {
        return new ObjectPlace(bucket, key, ACCOUNT, REGION);
    }

    private static String told(ThrowingCallable call) {
        ClusterException failure = failure(call);
        return failure.getMessage() + "\n" + failure.fix();
    }

    private static ClusterException failure(ThrowingCallable call) {
        return catchThrowableOfType(ClusterException.class, call);
    }
}
