package dev.mskbootstrap.tool.aws;

import static dev.mskbootstrap.tool.aws.MskAnswers.BROKERS;
import static dev.mskbootstrap.tool.aws.MskAnswers.DESCRIBE;
import static dev.mskbootstrap.tool.aws.MskAnswers.LIST;
import static dev.mskbootstrap.tool.aws.MskAnswers.LIST_ALL;
import static dev.mskbootstrap.tool.aws.MskAnswers.arn;
import static dev.mskbootstrap.tool.aws.MskAnswers.brokers;
import static dev.mskbootstrap.tool.aws.MskAnswers.described;
import static dev.mskbootstrap.tool.aws.MskAnswers.list;
import static dev.mskbootstrap.tool.aws.MskAnswers.page;
import static dev.mskbootstrap.tool.aws.MskAnswers.provisioned;
import static dev.mskbootstrap.tool.aws.MskAnswers.serverless;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.tool.aws.AwsStandIn.Answer;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.MskCluster;
import dev.mskbootstrap.tool.spec.Network;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters that AWS is asked for. */
class MskLookupTest {

    private static final Auth IAM = new Auth.Iam(null, null, null, null);
    private static final Auth TLS = new Auth.Tls(null, null, null, null);
    private static final ClusterAddress.OnMsk SHOP = new ClusterAddress.Named("shop", "eu-west-1");
    private static final String STANDARD = provisioned("shop", "ACTIVE", "kafka.m7g.large");

    private final AwsStandIn aws = AwsStandIn.start();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void everything_is_known_of_a_cluster_by_two_questions() {
        aws.on(LIST, list(STANDARD)).on(BROKERS, brokers("Tls=b-1:9094,b-2:9094", "SaslIam=b-1:9098,b-2:9098"));
        assertThat(new MskLookup(IAM).find(SHOP))
                .isEqualTo(new MskCluster(
                        ClusterArn.parse(arn("shop")),
                        Flavour.STANDARD,
                        "ACTIVE",
                        "3.9.x.kraft",
                        "kafka.m7g.large",
                        6,
                        Set.of("tls", "iam"),
                        List.of("b-1:9098", "b-2:9098")));
        assertThat(aws.asked()).hasSize(2);
    }

    @Test
    void serverless_has_no_brokers_to_count() {
        aws.on(LIST, list(serverless("shop"))).on(BROKERS, brokers("SaslIam=boot:9098"));
        MskCluster found = new MskLookup(IAM).find(SHOP);
        assertThat(found.flavour()).isEqualTo(Flavour.SERVERLESS);
        assertThat(found.brokers()).isNull();
    }

    @Test
    void an_instance_type_tells_express() {
        aws.on(LIST, list(provisioned("shop", "ACTIVE", "express.m7g.large"))).on(BROKERS, brokers("SaslIam=b:9098"));
        assertThat(new MskLookup(IAM).find(SHOP).flavour()).isEqualTo(Flavour.EXPRESS);
    }

    @Test
    void by_its_arn_it_is_asked_for_directly() {
        aws.on(DESCRIBE, described(STANDARD)).on(BROKERS, brokers("SaslIam=b:9098"));
        ClusterAddress.OnMsk byArn = new ClusterAddress.ByArn(ClusterArn.parse(arn("shop")));
        assertThat(new MskLookup(IAM).find(byArn).servers()).containsExactly("b:9098");
    }

    @Test
    void a_name_that_others_begin_with_is_told_apart_on_whatever_page() {
        aws.on(
                        LIST,
                        page("next", provisioned("shop-old", "ACTIVE", "kafka.t3.small")),
                        list(provisioned("shop2", "ACTIVE", "kafka.t3.small"), STANDARD))
                .on(BROKERS, brokers("SaslIam=b:9098"));
        assertThat(new MskLookup(IAM).find(SHOP).arn().name()).isEqualTo("shop");
    }

    @ParameterizedTest
    @CsvSource({
        "VPC, iam, b:9098",
        "PUBLIC, iam, p:9198",
        "MULTI_VPC, iam, v:14001",
        "IPV6, iam, i:20098",
        "VPC, tls, b:9094",
        "VPC, none, b:9092",
        "IPV6, none, i:20092"
    })
    void brokers_go_by_network_and_auth(Network network, String auth, String server) {
        aws.on(LIST, list(STANDARD))
                .on(
                        BROKERS,
                        brokers(
                                "=b:9092",
                                "Tls=b:9094",
                                "SaslIam=b:9098",
                                "PublicSaslIam=p:9198",
                                "VpcConnectivitySaslIam=v:14001",
                                "Ipv6=i:20092",
                                "SaslIamIpv6=i:20098"));
        Auth type = auth.equals("iam") ? IAM : auth.equals("tls") ? TLS : new Auth.None();
        ClusterAddress.OnMsk address = new ClusterAddress.Named("shop", "eu-west-1", network);
        assertThat(new MskLookup(type).find(address).servers()).containsExactly(server);
    }

    @Test
    void another_network_has_them() {
        aws.on(LIST, list(STANDARD)).on(BROKERS, brokers("Tls=b:9094", "PublicSaslIam=p:9198"));
        assertThat(failure(IAM, SHOP)).isEqualTo("""
                cannot find brokers of shop for auth iam in its network vpc: those that AWS names are vpc: tls; public: iam
                write cluster: {network: public} in env.yaml, where that can be reached from here""");
    }

    @Test
    void no_network_has_them() {
        aws.on(LIST, list(serverless("shop"))).on(BROKERS, brokers("SaslIam=boot:9098"));
        assertThat(failure(TLS, SHOP)).isEqualTo("""
                cannot find brokers of shop for auth tls in its network vpc: those that AWS names are vpc: iam
                write another auth in env.yaml, or have the cluster's security updated to offer tls""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATING | wait until it is ACTIVE; that takes MSK minutes, up to an hour",
                "DELETING | create it anew, or name another in env.yaml",
                "FAILED | see the cluster in the console of MSK; delete it, and create it anew"
            })
    void a_state_in_which_it_cannot_be_used(String state, String fix) {
        aws.on(LIST, list(provisioned("shop", state, "kafka.m7g.large")));
        assertThat(failure(IAM, SHOP))
                .isEqualTo("cannot use the cluster shop: AWS says that it is " + state + " (as AWS puts it)\n" + fix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATING", "HEALING", "MAINTENANCE", "REBOOTING_BROKER", "SOMETHING_NEW"})
    void a_state_in_which_it_goes_on(String state) {
        aws.on(LIST, list(provisioned("shop", state, "kafka.m7g.large"))).on(BROKERS, brokers("SaslIam=b:9098"));
        assertThat(new MskLookup(IAM).find(SHOP).state()).isEqualTo(state);
    }

    @Test
    void a_kind_of_cluster_that_is_newer_than_the_tool() {
        aws.on(LIST, list(STANDARD.replace("PROVISIONED", "ORBITAL"))).on(BROKERS, brokers("SaslIam=b:9098"));
        assertThat(failure(IAM, SHOP)).isEqualTo("""
                cannot use the cluster shop: AWS says that it is of the type ORBITAL, which is not known here
                use a newer msk-bootstrap, or state flavour and bootstrapServers in env.yaml""");
    }

    @Test
    void a_typing_error() {
        aws.on(LIST, list()).on(LIST_ALL, list(serverless("shpo"), serverless("lake")));
        assertThat(failure(IAM, SHOP)).isEqualTo("""
                cannot look up the cluster shop: in eu-west-1 there is none of that name for arn:aws:sts::123456789012:assumed-role/ops/anna
                did you mean "shpo"?""");
    }

    @Test
    void nothing_like_it() {
        aws.on(LIST, list()).on(LIST_ALL, list(serverless("stream"), serverless("lake")));
        assertThat(failure(IAM, SHOP))
                .endsWith("those there are: lake, stream; see whether account and region are right");
    }

    @Test
    void nothing_at_all() {
        aws.on(LIST, list()).on(LIST_ALL, list());
        assertThat(failure(IAM, SHOP)).endsWith("there is no other either: see whether account and region are right");
    }

    @Test
    void an_arn_of_a_cluster_that_was_created_anew() {
        aws.on(DESCRIBE, Answer.error(404, "NotFoundException", "not found")).on(LIST, list(STANDARD));
        ClusterAddress.OnMsk old =
                new ClusterAddress.ByArn(ClusterArn.parse(arn("shop").replace("0a1b", "ffff")));
        assertThat(failure(IAM, old))
                .startsWith(
                        "cannot look up the cluster shop: for arn:aws:sts::123456789012:assumed-role/ops/anna there is"
                                + " none with the ARN arn:aws:kafka:eu-west-1:123456789012:cluster/shop/ffff")
                .endsWith("the cluster of that name has the ARN " + arn("shop") + " now: correct env.yaml");
    }

    @Test
    void the_right_to_ask_for_brokers_is_missing() {
        aws.on(LIST, list(STANDARD)).on(BROKERS, Answer.error(403, "ForbiddenException", "no"));
        assertThat(failure(IAM, SHOP)).isEqualTo("""
                cannot ask for the brokers of shop: ForbiddenException: no
                allow kafka:GetBootstrapBrokers on * to arn:aws:sts::123456789012:assumed-role/ops/anna""");
    }

    private static String failure(Auth auth, ClusterAddress.OnMsk address) {
        ClusterException e = catchThrowableOfType(ClusterException.class, () -> new MskLookup(auth).find(address));
        return e.getMessage() + "\n" + e.fix();
    }
}
