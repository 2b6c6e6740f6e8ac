package dev.mskbootstrap.msk.iam;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a policy document: its outermost object. */
final class PolicyReader {

    private static final String VARIABLES_SINCE = "2012-10-17";
    private static final Set<String> VERSIONS = Set.of("2008-10-17", VARIABLES_SINCE);
    private static final Set<String> KEYS = Set.of("Version", "Id", "Statement");

    private final String name;
    private final Findings findings;

    private PolicyReader(String name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    /** What a policy holds: what is evaluated, and what was written, for warnings. */
    record Contents(
            List<Statement> statements, List<Policy.NamedAction> actions, List<Policy.NamedResource> resources) {

        Contents() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    static Policy read(String name, String json) {
        Findings findings = new Findings();
        Contents contents = new Contents();
        Json root = JsonText.read(name, json, findings);
        if (root instanceof Json.Members policy) {
            new PolicyReader(name, findings).read(policy, contents);
        } else {
            findings.problem(root.place(), "a policy is an object, this is " + root.kind(), "put it in { and }");
        }
        findings.throwIfAny();
        return new Policy(name, contents, findings.warnings());
    }

    private void read(Json.Members policy, Contents into) {
        Elements elements = new Elements(policy, findings);
        elements.refuseOthersThan(KEYS);
        boolean knowsVariables = knowsVariables(elements);
        elements.text("Id")
                .ifPresent(id -> findings.warning(
                        id.place(),
                        "an identity's policy has no Id, IAM's grammar says",
                        "remove it; it has no effect"));
        StatementReader reader = new StatementReader(name, knowsVariables, findings, into);
        readStatements(policy, reader);
    }

    /** A policy without a Version is one of the first: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html */
    private boolean knowsVariables(Elements elements) {
        Json.Text version = elements.text("Version").orElse(null);
        if (version != null && !VERSIONS.contains(version.value())) {
            findings.problem(
                    version.place(),
                    "\"" + version.value() + "\" is no version of the policy language",
                    "write \"" + VARIABLES_SINCE + "\", which is not the day you wrote it on");
        }
        return version != null && version.value().equals(VARIABLES_SINCE);
    }

    private void readStatements(Json.Members policy, StatementReader reader) {
        Json statements = policy.get("Statement").orElse(null);
        if (statements == null) {
            findings.problem(policy.place(), "the policy has no Statement", "add one");
        } else if (statements instanceof Json.Items items) {
            readEach(items, reader);
        } else {
            reader.read(statements, 1, new HashSet<>());
        }
    }

    private void readEach(Json.Items statements, StatementReader reader) {
        if (statements.values().isEmpty()) {
            findings.problem(statements.place(), "the policy has no statements", "add one");
        }
        Set<String> sids = new HashSet<>();
        int number = 0;
        for (Json statement : statements.values()) {
            reader.read(statement, ++number, sids);
        }
    }
}
