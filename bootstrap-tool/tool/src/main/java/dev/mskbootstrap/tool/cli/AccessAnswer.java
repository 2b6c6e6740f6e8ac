package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.msk.iam.Audit;
import dev.mskbootstrap.tool.access.AccessMatrix;
import dev.mskbootstrap.tool.access.Right;
import dev.mskbootstrap.tool.cluster.AclState;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.report.AccessText;
import dev.mskbootstrap.tool.report.TopicAccess;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Principal;
import dev.mskbootstrap.tool.spec.Spec;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code describe --access}: the matrix of an environment's file and of policies that are handed in, or of a cluster's ACLs. */
final class AccessAnswer {

    private final Invocation invocation;
    private final ClusterArnOption cluster;
    private final EnvironmentOptions where;
    private final OutputOptions output;

    AccessAnswer(Invocation invocation, ClusterArnOption cluster, EnvironmentOptions where, OutputOptions output) {
        this.invocation = invocation;
        this.cluster = cluster;
        this.where = where;
        this.output = output;
    }

    /**
     * By the file; nothing is contacted.
     *
     * @param policies each PRINCIPAL=FILE; several of one principal count together
     */
    String byFile(Path folder, List<String> policies) {
        Spec spec = new SpecReader(invocation.workingDirectory(), invocation.variables()).read(folder);
        Desired desired = where.narrowed(spec.desired());
        AccessMatrix matrix =
                AccessMatrix.ofFile(desired.topics().keySet(), desired.access(), others(spec.environment(), policies));
        return new Answer(
                        () -> AccessText.byFile(matrix),
                        () -> AccessText.json(spec.environment().name(), matrix, "file"),
                        () -> AccessText.markdown(matrix))
                .in(output.format());
    }

    /** By the ACLs that the cluster shows us; throws a {@link ClusterException} when it shows none. */
    String byAcls(Session session) {
        Environment environment = session.environment();
        AclState state = session.cluster().cluster().acls();
        if (!(state instanceof AclState.Seen seen)) {
            throw new ClusterException("tell who may do what", TopicAccess.whyUnknown(state), fix(state), null);
        }
        AccessMatrix matrix = AccessMatrix.ofAcls(
                seen.visible().stream()
                        .filter(topic -> isAsked(environment, topic.value()))
                        .toList(),
                seen.bindings());
        return new Answer(
                        () -> session.headline(invocation.style(output)) + "\n\n" + AccessText.byAcls(matrix),
                        () -> AccessText.json(environment.name(), matrix, "acls"),
                        () -> AccessText.markdown(matrix))
                .in(output.format());
    }

    private static String fix(AclState state) {
        String instead = "--by file shows what the file wants";
        return state instanceof AclState.NotAuthorised refused ? refused.lack().fix() + "; " + instead : instead;
    }

    private boolean isAsked(Environment environment, String topic) {
        return environment.scope().stream().anyMatch(pattern -> pattern.covers(topic))
                && (where.only().isEmpty() || where.only().stream().anyMatch(pattern -> pattern.covers(topic)));
    }

    private Map<String, Function<TopicName, Set<Right>>> others(Environment environment, List<String> policies) {
        Map<Principal.IamIdentity, List<Path>> files = new LinkedHashMap<>();
        for (String policy : policies) {
            // An ARN has no =, but a role's name can.
            int last = policy.lastIndexOf('=');
            if (last < 0
                    || !(Principal.of(policy.substring(0, last)).orElse(null) instanceof Principal.IamIdentity who)) {
                throw cluster.wrong("'" + policy + "' is not PRINCIPAL=FILE with role/NAME or an ARN before the =");
            }
            files.computeIfAbsent(who, one -> new ArrayList<>()).add(Path.of(policy.substring(last + 1)));
        }
        Map<String, Function<TopicName, Set<Right>>> others = new LinkedHashMap<>();
        files.forEach((who, paths) -> others.put(who.text(), rights(environment, who, paths)));
        return others;
    }

    private Function<TopicName, Set<Right>> rights(
            Environment environment, Principal.IamIdentity who, List<Path> paths) {
        PolicyFiles files = new PolicyFiles(invocation, cluster.exact(environment), environment.flavour());
        Audit audit = files.audit(files.arn(who), paths);
        return topic -> {
            Set<Right> rights = EnumSet.noneOf(Right.class);
            Stream.of(Right.values())
                    .filter(right -> right.actions().stream()
                            .anyMatch(action -> audit.decide(action, new NamePattern(topic.value()))
                                    .isAllowed()))
                    .forEach(rights::add);
            return rights;
        };
    }
}
