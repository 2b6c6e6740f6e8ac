package dev.mskbootstrap.tool.access;

import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.TopicName;
import dev.mskbootstrap.tool.spec.Access;
import dev.mskbootstrap.tool.spec.Desired;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Grant;
import dev.mskbootstrap.tool.spec.Principal;
import dev.mskbootstrap.tool.spec.Spec;
import dev.mskbootstrap.tool.spec.Unmanaged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that somebody has to be allowed to do what is asked of it. */
public final class Needs {

    private static final NamePattern EVERYTHING = new NamePattern("*");

    /** Of MSK Connect: https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-manage-connector-offsets.html */
    private static final NamePattern CONNECT_INTERNALS = new NamePattern("__amazon_msk_connect_*");

    private static final String CONNECT_GROUP = "connect-";

    private final List<Need> needs = new ArrayList<>();

    private Needs() {}

    /** What the tool is run for. */
    public enum Mode {
        /** To look: plan, verify, describe and export. */
        PLAN,
        /** The same, and to create and change topics. */
        APPLY,
        /** The same, and to delete topics. */
        DELETE
    }

    /** Of each of IAM's principals that the file gives access to, in the order of the file. */
    public static Map<Principal.IamIdentity, Needs> ofPrincipals(Desired desired) {
        Map<Principal.IamIdentity, Needs> all = new LinkedHashMap<>();
        for (Grant grant : desired.access().grants()) {
            if (grant.principal() instanceof Principal.IamIdentity identity) {
                all.computeIfAbsent(identity, one -> new Needs()).add(grant);
            }
        }
        return all;
    }

    /** Of the tool itself, in the whole scope of the environment. */
    public static Needs ofToolInScope(Spec spec, Mode mode) {
        Needs needs = new Needs();
        needs.look(spec.environment().scope());
        if (mode != Mode.PLAN) {
            needs.write(spec.environment().scope(), spec.desired().access());
        }
        if (mode == Mode.DELETE) {
            needs.addAll(Purpose.DELETE, spec.environment().scope(), "apply, to delete");
        }
        return needs;
    }

    /** Of the tool itself, for the topics that its files name and no others. */
    public static Needs ofToolExactly(Spec spec, Mode mode) {
        Needs needs = new Needs();
        Desired desired = spec.desired();
        List<NamePattern> declared = patterns(desired.topics().keySet());
        List<NamePattern> deleted = new ArrayList<>(patterns(desired.remove()));
        if (desired.unmanaged() instanceof Unmanaged.Delete delete) {
            deleted.addAll(delete.patterns());
        }
        needs.look(Stream.concat(declared.stream(), deleted.stream()).toList());
        if (mode != Mode.PLAN) {
            needs.write(declared, desired.access());
        }
        if (mode == Mode.DELETE) {
            needs.addAll(Purpose.DELETE, deleted, "apply, to delete");
        }
        return needs;
    }

    /** Whether every topic of the cluster is the environment's business, and so the tool's. */
    public static boolean isEverything(Environment environment) {
        return environment.scope().contains(EVERYTHING);
    }

    static Needs of(List<Need> all) {
        Needs needs = new Needs();
        needs.needs.addAll(all);
        return needs;
    }

    List<Need> all() {
        return needs;
    }

    private static List<NamePattern> patterns(Collection<TopicName> names) {
        return names.stream().map(name -> new NamePattern(name.value())).toList();
    }

    private void look(List<NamePattern> topics) {
        String asker = "plan, verify, describe and export";
        addCluster(Purpose.CONNECT, "every command");
        addCluster(Purpose.LOOK_AT_CLUSTER, asker);
        addAll(Purpose.LOOK_AT_TOPICS, topics, asker);
        addAll(Purpose.LOOK_AT_GROUPS, List.of(EVERYTHING), asker);
    }

    private void write(List<NamePattern> topics, Access access) {
        addAll(Purpose.CREATE, topics, "apply");
        addAll(Purpose.CHANGE, topics, "apply");
        if (access.usesAcls()) {
            addCluster(Purpose.CHANGE_ACLS, "apply, to change ACLs");
        }
    }

    private void add(Grant grant) {
        String asker = grant.where().fileAndLine();
        addCluster(Purpose.CONNECT, asker);
        switch (grant.task()) {
            case PRODUCE -> {
                addAll(Purpose.PRODUCE, grant.topics(), asker);
                addCluster(Purpose.PRODUCE_IDEMPOTENTLY, asker);
                addAll(Purpose.PRODUCE_IN_TRANSACTIONS, grant.transactionalIds(), asker);
            }
            case CONSUME -> {
                addAll(Purpose.CONSUME, grant.topics(), asker);
                addAll(Purpose.CONSUME_IN_GROUPS, grant.groups(), asker);
            }
            case CONNECT -> {
                addCluster(Purpose.CONNECTORS, asker);
                addAll(Purpose.CONNECTORS_TOPICS, List.of(CONNECT_INTERNALS), asker);
                addAll(Purpose.CONNECTORS_GROUPS, groups(grant.topics()), asker);
            }
            case ADMIN -> addAll(Purpose.ADMINISTER, grant.topics(), asker);
        }
    }

    private static List<NamePattern> groups(List<NamePattern> connectors) {
        return Stream.concat(
                        Stream.of(CONNECT_INTERNALS),
                        connectors.stream().map(name -> new NamePattern(CONNECT_GROUP + name)))
                .toList();
    }

    private void addCluster(Purpose purpose, String asker) {
        needs.add(new Need(purpose, null, asker));
    }

    private void addAll(Purpose purpose, List<NamePattern> names, String asker) {
        names.forEach(name -> needs.add(new Need(purpose, name, asker)));
    }
}
