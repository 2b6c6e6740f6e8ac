package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.files.Suggestion;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.NamePattern;
import dev.mskbootstrap.msk.iam.Audit;
import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.tool.access.ClusterPattern;
import dev.mskbootstrap.tool.access.Compaction;
import dev.mskbootstrap.tool.access.Document;
import dev.mskbootstrap.tool.access.Needs;
import dev.mskbootstrap.tool.access.Policies;
import dev.mskbootstrap.tool.access.PolicyCheck;
import dev.mskbootstrap.tool.login.ToolPrincipal;
import dev.mskbootstrap.tool.plan.RefusedException;
import dev.mskbootstrap.tool.report.PolicyCheckText;
import dev.mskbootstrap.tool.report.PolicyText;
import dev.mskbootstrap.tool.report.Printable;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Principal;
import dev.mskbootstrap.tool.spec.Spec;
import dev.mskbootstrap.tool.spec.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code policy}: what IAM has to allow. */
@Command(
        name = "policy",
        description = "Prints the IAM policies that the tool and the principals in topics.yaml need. Contacts nothing.",
        footer = {
            "Without --for: of the tool and of every principal of IAM. Several policies for one role are a list.",
            "Where the tool logs in by TLS or SCRAM its rights are ACLs, and those are printed for it.",
            "Exit code: 0 printed, or nothing is missing or in excess; 3 a file is invalid, 4 something is missing or in",
            "excess, 5 a role cannot have as many policies as it takes."
        })
final class PolicyCommand implements Callable<Integer> {

    private static final String TOOL = "tool";

    /** How policies are printed. */
    enum As {
        json,
        terraform,
        cloudformation,
        acls,
        commands;

        private boolean isOfIam() {
            return this == terraform || this == cloudformation;
        }

        private boolean isOfAcls() {
            return this == acls || this == commands;
        }
    }

    /** What the tool is run for. */
    enum Mode {
        plan,
        apply,
        delete;

        private Needs.Mode meaning() {
            return switch (this) {
                case plan -> Needs.Mode.PLAN;
                case apply -> Needs.Mode.APPLY;
                case delete -> Needs.Mode.DELETE;
            };
        }
    }

    private final Invocation invocation;

    @Mixin
    private EnvironmentOptions where = new EnvironmentOptions();

    @Mixin
    private ClusterArnOption cluster = new ClusterArnOption();

    @Mixin
    private StreamOptions output = new StreamOptions();

    @Option(
            names = {"--for", "--principal"},
            paramLabel = "PRINCIPAL",
            description = "Whose policy: tool, or a principal as topics.yaml has it.")
    private @Nullable String owner;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "apply",
            description =
                    "What the tool may do: plan (only look), apply, or delete (apply with deletions). Default: apply.")
    private Mode mode = Mode.apply;

    @Option(names = "--exact", description = "For the tool: the topics that the files name, not the whole scope.")
    private boolean exact;

    @Option(
            names = "--compact",
            description = "Prefixes in place of names, where they cover nothing else that is known.")
    private boolean compact;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description = "Print no policy: check that of FILE. May be repeated, for a role with several.")
    private List<Path> checked = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "json, terraform or cloudformation; default: json. For --check text, or json.",
                "Of ACLs: acls, as in topics.yaml, commands of kafka-acls.sh, or json; default: acls."
            })
    private @Nullable As format;

    PolicyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path folder = where.folder(invocation);
        Spec whole = new SpecReader(invocation.workingDirectory(), invocation.variables()).read(folder);
        Spec spec = new Spec(whole.environment(), where.narrowed(whole.desired()), whole.sources());
        if (asksForOwnAcls(spec)) {
            return printAcls(spec).code();
        }
        if (format != null && format.isOfAcls()) {
            throw cluster.wrong(
                    "--format " + format + " is of ACLs: the tool goes by them where auth in env.yaml is tls or scram");
        }
        if (!spec.environment().flavour().knowsIam()) {
            note("by its env.yaml " + spec.environment().name() + " is "
                    + spec.environment().flavour().title() + ", which does not know IAM;" + " state cluster.flavour: "
                    + Flavour.thatKnowIam());
        }
        return (checked.isEmpty() ? print(spec) : check(spec)).code();
    }

    /** Whose else are printed is policies of IAM, whatever the tool goes by. */
    private boolean asksForOwnAcls(Spec spec) {
        if (!ToolPrincipal.goesByAcls(spec.environment().auth())) {
            return false;
        }
        boolean isTool = owner == null || owner.equals(TOOL);
        return isTool && (owner != null || Needs.ofPrincipals(spec.desired()).isEmpty());
    }

    private ExitCode printAcls(Spec spec) {
        if (!checked.isEmpty() || (format != null && format.isOfIam())) {
            throw cluster.wrong("the tool goes by ACLs here, not by policies: env.yaml has auth "
                    + spec.environment().auth().word());
        }
        OwnAclsAnswer answer = new OwnAclsAnswer(spec.environment(), invocation.variables(), this::note);
        invocation.out().print(answer.text(tool(spec), format == null ? As.acls : format));
        return ExitCode.OK;
    }

    private ExitCode print(Spec spec) {
        ClusterPattern pattern = cluster.pattern(spec.environment());
        if (!pattern.unknown().isEmpty()) {
            note("wildcards stand for the cluster's " + String.join(", ", pattern.unknown())
                    + ", so other clusters may match; give --cluster-arn, or state cluster.arn in env.yaml");
        }
        Map<String, List<Document>> policies = new LinkedHashMap<>();
        owners(spec).forEach((name, needs) -> policies.put(name, documents(spec, name, needs, pattern)));
        invocation.out().print(text(spec.environment(), policies));
        return ExitCode.OK;
    }

    private String text(Environment environment, Map<String, List<Document>> policies) {
        return switch (format == null ? As.json : format) {
            case json ->
                owner == null
                        ? PolicyText.json(policies)
                        : PolicyText.json(policies.values().iterator().next());
            case terraform -> PolicyText.terraform(environment.name(), policies);
            case cloudformation -> PolicyText.cloudFormation(environment.name(), policies);
            case acls, commands -> throw new IllegalArgumentException(format + " is of ACLs");
        };
    }

    private List<Document> documents(Spec spec, String name, Needs exactly, ClusterPattern pattern) {
        Needs needs = compact ? compacted(spec, name, exactly) : exactly;
        List<Document> documents = name.equals(TOOL)
                ? Policies.ofTool(needs, pattern, spec.environment().address())
                : Policies.of(needs, pattern);
        if (documents.size() > Policies.MOST) {
            throw new RefusedException(
                    name + " would need " + documents.size() + " policies, and a role can have " + Policies.MOST,
                    advice(spec, exactly));
        }
        return documents;
    }

    private Needs compacted(Spec spec, String name, Needs exactly) {
        Compaction.Compacted compacted = Compaction.compact(exactly, spec);
        compacted.widenings().forEach(wider -> note(name + ", " + words(wider)));
        return compacted.needs();
    }

    private List<String> advice(Spec spec, Needs exactly) {
        List<Compaction.Widening> widenings =
                compact ? List.of() : Compaction.compact(exactly, spec).widenings();
        if (widenings.isEmpty()) {
            return List.of("give access by prefixes in topics.yaml, or use more than one role");
        }
        List<String> advice = new ArrayList<>(List.of("--compact would shorten it, or such prefixes in topics.yaml:"));
        widenings.forEach(wider -> advice.add(words(wider)));
        return advice;
    }

    private static String words(Compaction.Widening wider) {
        List<NamePattern> names = wider.names();
        return wider.sid() + ": " + wider.prefix() + " in place of " + names.size() + " names, from " + names.getFirst()
                + " to " + names.getLast();
    }

    private ExitCode check(Spec spec) {
        if (owner == null) {
            throw cluster.wrong("--check needs --for: say whose policy it is, tool or a principal");
        } else if (format == As.terraform || format == As.cloudformation) {
            throw cluster.wrong("--check answers as text, or with --format json");
        }
        ClusterArn arn = cluster.exact(spec.environment());
        PolicyFiles files = new PolicyFiles(invocation, arn, spec.environment().flavour());
        Needs needs = owners(spec).values().iterator().next();
        Audit audit = files.audit(identity(spec, files), checked);
        PolicyCheck check = PolicyFiles.evaluated(() -> PolicyCheck.of(needs, audit, arn));
        invocation
                .out()
                .print(format == null ? PolicyCheckText.render(owner, check) : PolicyCheckText.json(owner, check));
        return check.isExact() ? ExitCode.OK : ExitCode.DIFFERS;
    }

    private String identity(Spec spec, PolicyFiles files) {
        return Needs.ofPrincipals(spec.desired()).keySet().stream()
                .filter(principal -> principal.text().equals(owner))
                .findFirst()
                .map(files::arn)
                .orElseGet(() -> files.arnOfTool(spec.environment(), mode == Mode.plan));
    }

    /** Whose policies were asked for, the tool first. */
    private Map<String, Needs> owners(Spec spec) {
        Map<String, Needs> owners = new LinkedHashMap<>();
        if (ToolPrincipal.goesByAcls(spec.environment().auth())) {
            note("the tool goes by ACLs here: --for tool prints them");
        } else {
            owners.put(TOOL, tool(spec));
        }
        Needs.ofPrincipals(spec.desired()).forEach((principal, needs) -> owners.put(principal.text(), needs));
        if (owner == null) {
            return owners;
        }
        Needs needs = owners.get(owner);
        if (needs == null) {
            throw cluster.wrong("topics.yaml gives no access to " + whom(owner) + "; "
                    + Suggestion.forWord(owner, owners.keySet()));
        }
        return Map.of(owner, needs);
    }

    private static String whom(String owner) {
        return Principal.of(owner).filter(Principal.KafkaUser.class::isInstance).isPresent()
                ? owner + " by IAM: it goes by ACLs"
                : "\"" + owner + "\"";
    }

    private Needs tool(Spec spec) {
        if (exact) {
            return Needs.ofToolExactly(spec, mode.meaning());
        }
        if (Needs.isEverything(spec.environment()) && (owner == null || owner.equals(TOOL))) {
            note("the tool gets every topic of the cluster: env.yaml states no scope");
        }
        return Needs.ofToolInScope(spec, mode.meaning());
    }

    private void note(String text) {
        if (!output.isQuiet()) {
            invocation.err().println("Note: " + Printable.text(text));
        }
    }
}
