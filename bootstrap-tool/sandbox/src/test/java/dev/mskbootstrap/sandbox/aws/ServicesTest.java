package dev.mskbootstrap.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.aws.world.Instance;
import dev.mskbootstrap.sandbox.aws.world.Instance.Machine;
import dev.mskbootstrap.sandbox.aws.world.MskCluster;
import dev.mskbootstrap.sandbox.aws.world.Secret;
import dev.mskbootstrap.sandbox.identity.Member;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.kafka.model.Cluster;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** MSK, EC2, STS and Secrets Manager, as AWS's own clients understand them. */
class ServicesTest {

    private static final String SERVERLESS =
            "arn:aws:kafka:eu-west-1:123456789012:cluster/demo/0f0e0d0c-1111-2222-3333-444455556666-s1";
    private static final String STANDARD =
            "arn:aws:kafka:eu-west-1:123456789012:cluster/demo-2/0f0e0d0c-1111-2222-3333-444455556666-7";
    private static final String ROLE = "arn:aws:iam::123456789012:role/reader";
    private static final Machine MACHINE = Machine.of(Path.of("nowhere"), "reader");

    private final Aws aws = Aws.with(
            Aws.role("reader", Aws.allow("kafka:*", "*")),
            Aws.user("other", Aws.allow("sts:AssumeRole", ROLE)),
            Aws.user("stranger"),
            MskCluster.serverless(SERVERLESS, Map.of("bootstrapBrokerStringSaslIam", "boot:9098")),
            MskCluster.provisioned(
                    STANDARD,
                    new MskCluster.Nodes(3, "kafka.m7g.large", "3.9.x"),
                    Map.of(
                            "bootstrapBrokerStringTls",
                            "b-1:9094,b-2:9094",
                            "bootstrapBrokerStringPublicTls",
                            "b-1:9194")),
            Instance.running("i-0123456789abcdef0", Map.of("Role", "kafka-bastion", "Env", "staging"), MACHINE),
            Instance.running("i-0123456789abcdef1", Map.of("Role", "kafka-bastion"), MACHINE)
                    .inState("stopped"),
            Instance.running("i-0123456789abcdef2", Map.of("Role", "web"), MACHINE),
            new Secret("arn:aws:secretsmanager:eu-west-1:123456789012:secret:tool/password-AbCdEf", "hush \"\\é"));

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void clusters_are_found_by_the_beginning_of_their_names() {
        assertThat(names("demo")).containsExactly("demo", "demo-2");
        assertThat(names("demo-")).containsExactly("demo-2");
        assertThat(names("prod")).isEmpty();
    }

    private List<String> names(String beginning) {
        return aws.kafka(Aws.ADMIN).listClustersV2(call -> call.clusterNameFilter(beginning)).clusterInfoList().stream()
                .map(Cluster::clusterName)
                .toList();
    }

    @Test
    void a_list_comes_in_pages() {
        assertThat(aws.kafka(Aws.ADMIN)
                        .listClustersV2Paginator(call -> call.maxResults(1))
                        .clusterInfoList())
                .extracting(Cluster::clusterArn)
                .containsExactly(SERVERLESS, STANDARD);
    }

    @Test
    void a_provisioned_cluster_has_nodes() {
        Cluster cluster = aws.kafka(Aws.ADMIN)
                .describeClusterV2(call -> call.clusterArn(STANDARD))
                .clusterInfo();
        assertThat(cluster.clusterTypeAsString()).isEqualTo("PROVISIONED");
        assertThat(cluster.stateAsString()).isEqualTo("ACTIVE");
        assertThat(cluster.provisioned().numberOfBrokerNodes()).isEqualTo(3);
        assertThat(cluster.provisioned().brokerNodeGroupInfo().instanceType()).isEqualTo("kafka.m7g.large");
        assertThat(cluster.provisioned().currentBrokerSoftwareInfo().kafkaVersion())
                .isEqualTo("3.9.x");
    }

    @Test
    void a_serverless_cluster_has_iam() {
        Cluster cluster = aws.kafka(Aws.ADMIN)
                .describeClusterV2(call -> call.clusterArn(SERVERLESS))
                .clusterInfo();
        assertThat(cluster.clusterTypeAsString()).isEqualTo("SERVERLESS");
        assertThat(cluster.serverless().clientAuthentication().sasl().iam().enabled())
                .isTrue();
    }

    @Test
    void brokers_are_told_by_the_way_of_logging_in() {
        var brokers = aws.kafka(Aws.ADMIN).getBootstrapBrokers(call -> call.clusterArn(STANDARD));
        assertThat(brokers.bootstrapBrokerStringTls()).isEqualTo("b-1:9094,b-2:9094");
        assertThat(brokers.bootstrapBrokerStringPublicTls()).isEqualTo("b-1:9194");
        assertThat(brokers.bootstrapBrokerStringSaslIam()).isNull();
    }

    @Test
    void a_cluster_that_is_being_made_has_no_brokers_yet() {
        aws.endpoints()
                .replace(aws.endpoints()
                        .world()
                        .with(MskCluster.serverless(SERVERLESS, Map.of()).inState("CREATING")));
        assertThat(AnyCall.error(() -> aws.kafka(Aws.ADMIN).getBootstrapBrokers(call -> call.clusterArn(SERVERLESS))))
                .startsWith("400 BadRequestException: This operation is only valid for resources that are in one of");
    }

    @Test
    void a_cluster_that_is_not_there_is_not_found() {
        String none = STANDARD.replace("demo", "none");
        assertThat(AnyCall.error(() -> aws.kafka(Aws.ADMIN).describeClusterV2(call -> call.clusterArn(none))))
                .isEqualTo("404 NotFoundException: The cluster '" + none + "' does not exist.");
    }

    @Test
    void instances_are_found_by_tags_and_state() {
        Filter tag = Filter.builder().name("tag:Role").values("kafka-*").build();
        Filter state =
                Filter.builder().name("instance-state-name").values("running").build();
        assertThat(ids(tag)).containsExactly("i-0123456789abcdef0", "i-0123456789abcdef1");
        assertThat(ids(tag, state)).containsExactly("i-0123456789abcdef0");
        assertThat(ids(Filter.builder().name("tag:Nothing").values("*").build()))
                .isEmpty();
    }

    private List<String> ids(Filter... filters) {
        DescribeInstancesRequest request =
                DescribeInstancesRequest.builder().filters(filters).build();
        return aws.ec2(Aws.ADMIN).describeInstancesPaginator(request).reservations().stream()
                .flatMap(reservation -> reservation.instances().stream())
                .map(software.amazon.awssdk.services.ec2.model.Instance::instanceId)
                .toList();
    }

    @Test
    void an_instance_says_what_it_is() {
        var instance = aws.ec2(Aws.ADMIN)
                .describeInstances(call -> call.instanceIds("i-0123456789abcdef1"))
                .reservations()
                .getFirst()
                .instances()
                .getFirst();
        assertThat(instance.state().nameAsString()).isEqualTo("stopped");
        assertThat(instance.architectureAsString()).isEqualTo("x86_64");
        assertThat(instance.tags()).singleElement().extracting("key", "value").containsExactly("Role", "kafka-bastion");
        assertThat(instance.iamInstanceProfile().arn()).isEqualTo("arn:aws:iam::123456789012:instance-profile/reader");
    }

    @Test
    void an_instance_that_is_not_there_is_not_found() {
        assertThat(AnyCall.error(() -> aws.ec2(Aws.ADMIN).describeInstances(call -> call.instanceIds("i-1"))))
                .isEqualTo("400 InvalidInstanceID.NotFound: The instance ID 'i-1' does not exist");
    }

    @Test
    void everybody_may_ask_who_he_is() {
        GetCallerIdentityResponse caller = aws.sts("stranger").getCallerIdentity();
        assertThat(caller.arn()).isEqualTo("arn:aws:iam::123456789012:user/stranger");
        assertThat(caller.account()).isEqualTo("123456789012");
    }

    @Test
    void credentials_can_be_those_that_a_sandboxs_brokers_know() {
        Map<String, String> environment = Map.of(
                "AWS_ACCESS_KEY_ID", "ASIAKNOWN", "AWS_SECRET_ACCESS_KEY", "secret", "AWS_SESSION_TOKEN", "token");
        Member.Iam bastion = Member.iam("bastion", "arn:aws:iam::123456789012:role/bastion");
        aws.endpoints().replace(aws.endpoints().world().with(AwsIdentity.of(bastion, environment)));
        assertThat(aws.endpoints().variables("bastion")).containsAllEntriesOf(environment);
        assertThat(aws.sts("bastion").getCallerIdentity().arn())
                .isEqualTo("arn:aws:sts::123456789012:assumed-role/bastion/bastion");
    }

    @Test
    void a_role_that_is_assumed_has_its_own_rights() {
        AssumeRoleResponse assumed =
                aws.sts("other").assumeRole(call -> call.roleArn(ROLE).roleSessionName("monday"));
        assertThat(assumed.assumedRoleUser().arn()).isEqualTo("arn:aws:sts::123456789012:assumed-role/reader/monday");
        var session = assumed.credentials();
        var credentials =
                AwsSessionCredentials.create(session.accessKeyId(), session.secretAccessKey(), session.sessionToken());
        assertThat(AnyCall.error(() -> AnyCall.KAFKA.make(aws, credentials))).isEqualTo("no error");
        assertThat(AnyCall.error(() -> AnyCall.EC2.make(aws, credentials)))
                .contains("User: arn:aws:sts::123456789012:assumed-role/reader/monday is not authorized");
        assertThat(aws.as(credentials, StsClient.builder())
                        .build()
                        .getCallerIdentity()
                        .arn())
                .isEqualTo("arn:aws:sts::123456789012:assumed-role/reader/monday");
    }

    @Test
    void a_role_is_assumed_by_those_who_may() {
        assertThat(AnyCall.error(() -> aws.sts("stranger")
                        .assumeRole(call -> call.roleArn(ROLE).roleSessionName("monday"))))
                .startsWith(
                        "403 AccessDenied: User: arn:aws:iam::123456789012:user/stranger is not authorized to perform:"
                                + " sts:AssumeRole on resource: " + ROLE);
    }

    @Test
    void a_secret_is_found_by_its_arn_and_by_its_name() {
        String arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:tool/password-AbCdEf";
        assertThat(aws.secrets(Aws.ADMIN)
                        .getSecretValue(call -> call.secretId(arn))
                        .secretString())
                .isEqualTo("hush \"\\é");
        assertThat(aws.secrets(Aws.ADMIN)
                        .getSecretValue(call -> call.secretId("tool/password"))
                        .arn())
                .isEqualTo(arn);
    }
}
