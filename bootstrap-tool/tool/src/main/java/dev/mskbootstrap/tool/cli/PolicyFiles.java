package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.files.InvalidFilesException;
import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problem;
import dev.mskbootstrap.msk.Flavour;
import dev.mskbootstrap.msk.iam.Audit;
import dev.mskbootstrap.msk.iam.ClusterArn;
import dev.mskbootstrap.msk.iam.IamIdentity;
import dev.mskbootstrap.msk.iam.InvalidPolicyException;
import dev.mskbootstrap.msk.iam.Policy;
import dev.mskbootstrap.tool.report.Printable;
import dev.mskbootstrap.tool.spec.Auth;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.Principal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Policies that a user hands in, and whom they are of. */
final class PolicyFiles {

    private static final long LARGEST = 1_000_000;

    private final Invocation invocation;
    private final ClusterArn cluster;
    private final Flavour flavour;

    PolicyFiles(Invocation invocation, ClusterArn cluster, Flavour flavour) {
        this.invocation = invocation;
        this.cluster = cluster;
        this.flavour = flavour;
    }

    /** Somebody with the policies of these files; what in them has no effect is said. */
    Audit audit(String identityArn, List<Path> files) {
        return evaluated(() -> {
            List<Policy> policies = files.stream().map(this::read).toList();
            policies.stream()
                    .flatMap(policy -> policy.warnings(cluster, flavour).stream())
                    .forEach(warning -> invocation.err().println("Note: " + Printable.text(warning.toString())));
            return Audit.of(new IamIdentity(identityArn, policies, null), cluster, flavour);
        });
    }

    /** What comes of policies, or all that is wrong with them. */
    static <T> T evaluated(Supplier<T> evaluation) {
        try {
            return evaluation.get();
        } catch (InvalidPolicyException e) {
            throw new InvalidFilesException(e.problems().stream()
                    .map(problem -> new Problem(
                            new Location(
                                    problem.where().policy(),
                                    problem.where().line(),
                                    problem.where().column()),
                            problem.what(),
                            problem.fix()))
                    .toList());
        }
    }

    /** The ARN of a principal; one of the cluster's account when the file does not say which. */
    String arn(Principal.IamIdentity principal) {
        return principal.text().startsWith("arn:") ? principal.text() : arn(principal.inAccount());
    }

    /** The ARN of whom the tool logs in as, as far as the file says it: only a condition on it makes a difference. */
    String arnOfTool(Environment environment, boolean isReading) {
        Auth auth = environment.auth();
        Auth.@Nullable Role role = auth instanceof Auth.Iam iam ? (isReading ? iam.reading() : iam).role() : null;
        return role == null ? arn("role/msk-bootstrap") : role.arn();
    }

    private String arn(String inAccount) {
        return "arn:" + cluster.partition() + ":iam::" + cluster.account() + ":" + inAccount;
    }

    private Policy read(Path file) {
        Path path = invocation.workingDirectory().resolve(file);
        String shown = invocation.shown(path);
        try {
            if (Files.size(path) > LARGEST) {
                throw new IOException("it is larger than any policy");
            }
            return Policy.parse(shown, Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InvalidFilesException(List.of(new Problem(
                    Location.startOf(shown),
                    "the policy cannot be read: " + why(e),
                    "name a file with the JSON of a policy")));
        }
    }

    private static String why(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
    }
}
