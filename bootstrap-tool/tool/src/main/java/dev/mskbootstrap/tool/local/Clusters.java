package dev.mskbootstrap.tool.local;

import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.tool.access.ClusterPattern;
import dev.mskbootstrap.tool.access.Standing;
import dev.mskbootstrap.tool.aws.MskLookup;
import dev.mskbootstrap.tool.cluster.KafkaCluster;
import dev.mskbootstrap.tool.cluster.Login;
import dev.mskbootstrap.tool.login.Logins;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.ClusterAddress;
import dev.mskbootstrap.tool.spec.ClusterLookup;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.MskCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Opens the cluster that an environment names, and starts it first when it is the embedded one. */
public final class Clusters {

    private final Path data;
    private final Duration timeout;
    private final String dataShown;
    private final Logins logins;

    /**
     * @param data the folder that holds a folder for each embedded cluster
     * @param dataShown the same folder as people are told of it
     * @param timeout for each request
     * @param variables the process's environment
     */
    public Clusters(Path data, String dataShown, Duration timeout, Map<String, String> variables) {
        this.logins = new Logins(variables);
        this.data = data;
        this.dataShown = dataShown;
        this.timeout = timeout;
    }

    /** @param isReading whether nothing will be changed: some environments have another role for that */
    public OpenCluster open(Environment environment, boolean isReading) {
        return switch (environment.address()) {
            case ClusterAddress.Servers servers ->
                remote(
                        environment,
                        auth(environment, isReading),
                        servers.hostsAndPorts(),
                        List.of(String.join(",", servers.hostsAndPorts())),
                        List.of());
            case ClusterAddress.Sandbox sandbox -> embedded(sandbox, environment.flavour());
            case ClusterAddress.Found found -> found(environment, auth(environment, isReading), found.cluster());
            case ClusterAddress.OnMsk onMsk -> throw new IllegalStateException("AWS was not asked for " + onMsk);
        };
    }

    /** Asks AWS for clusters that are known by name or ARN, as whoever would open them. */
    public static ClusterLookup lookup(boolean isReading) {
        return (address, auth) -> new MskLookup(auth(auth, isReading)).find(address);
    }

    private static Auth auth(Environment environment, boolean isReading) {
        return auth(environment.auth(), isReading);
    }

    private static Auth auth(Auth auth, boolean isReading) {
        return isReading && auth instanceof Auth.Iam iam ? iam.reading() : auth;
    }

    private OpenCluster embedded(ClusterAddress.Sandbox sandbox, Flavour flavour) {
        SandboxJar.require();
        return new EmbeddedCluster(data.resolve(sandbox.name()), dataShown + "/" + sandbox.name(), timeout)
                .open(sandbox.brokers(), flavour);
    }

    private OpenCluster found(Environment environment, Auth auth, MskCluster cluster) {
        List<String> about = List.of(
                cluster.arn().name(), cluster.flavour().title(), cluster.arn().region(), cluster.state());
        return remote(environment, auth, cluster.servers(), about, notes(cluster));
    }

    private static List<String> notes(MskCluster cluster) {
        return cluster.state().equals(MskLookup.ACTIVE)
                ? List.of()
                : List.of("AWS says that " + cluster.arn().name() + " is " + cluster.state()
                        + "; it can be used meanwhile, with brokers away one after another");
    }

    /**
     * @param about what is known of the cluster before it answers
     * @param notes what its user should know
     */
    private OpenCluster remote(
            Environment environment, Auth auth, List<String> servers, List<String> about, List<String> notes) {
        Logins.Open login = logins.open(auth, environment.region(), servers);
        try {
            Standing standing = standing(environment, login.login());
            Login advised = standing.toConnect().map(login.login()::advising).orElse(login.login());
            KafkaCluster cluster = KafkaCluster.connect(servers, advised, standing, timeout);
            return OpenCluster.remote(
                    cluster,
                    both(about, List.of(seen(cluster))),
                    both(notes, login.login().notes()),
                    login::close);
        } catch (RuntimeException e) {
            login.close();
            throw e;
        }
    }

    private static Standing standing(Environment environment, Login login) {
        String principal = login.principal();
        return principal == null
                ? Standing.byPolicies(login.who(), ClusterPattern.of(environment), environment.name())
                : Standing.byAcls(() -> principal, environment.name());
    }

    private static List<String> both(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static String seen(KafkaCluster cluster) {
        int brokers = cluster.identity().brokers().size();
        return "cluster " + cluster.identity().id() + ", " + brokers + (brokers == 1 ? " broker" : " brokers");
    }
}
