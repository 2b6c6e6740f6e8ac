package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.access.Lack;
import dev.mskbootstrap.tool.cluster.Observation;
import dev.mskbootstrap.tool.cluster.Survey;
import dev.mskbootstrap.tool.export.ClusterExport;
import dev.mskbootstrap.tool.export.Export;
import dev.mskbootstrap.tool.export.ReadBack;
import dev.mskbootstrap.tool.report.NotesText;
import dev.mskbootstrap.tool.report.Printable;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.SpecReader;
import dev.mskbootstrap.tool.terraform.TerraformExport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: what is there, as a file that declares it. */
@Command(
        name = "export",
        description = "Writes a topics.yaml of what is there: plan on it has nothing to do. Changes nothing.",
        footer = {
            "With --from terraform it reads what terraform show -json printed (- for stdin), and needs no environment;",
            "with --env as well, that environment's scope and flavour count.",
            "Exit code: 0 all is in it that a file can state; 1 could not look, or not at everything; 3 a file is",
            "invalid; 4 what --only names is not there or hidden; 5 FILE exists and is no export. What is left out is",
            "said on stderr and in the file."
        })
final class ExportCommand implements Callable<Integer> {

    private static final String STDIN = "-";

    /** Where topics can come from, beside a cluster. */
    enum Source {
        terraform
    }

    /** Other tools' formats are not written. */
    enum FileFormat {
        yaml
    }

    private final Invocation invocation;

    @Mixin
    private EnvironmentOptions where = new EnvironmentOptions();

    @Mixin
    private StreamOptions output = new StreamOptions();

    @Option(names = "--from", paramLabel = "SOURCE", description = "terraform: read FILE... instead of a cluster.")
    private @Nullable Source from;

    @Option(
            names = "--cluster",
            paramLabel = "CLUSTER",
            description = "Of Terraform's topics those of this cluster_arn or provider. May be repeated.")
    private List<String> clusters = new ArrayList<>();

    @Option(names = "--acls", description = "Also write the cluster's ACLs.")
    private boolean acls;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to a file instead of stdout; an earlier export is replaced.")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "With --out: replace the file also when it is no export.")
    private boolean overwrite;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "What terraform show -json printed.")
    private List<String> files = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec command;

    ExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /** As other commands have it; there is nothing to choose. */
    @Option(names = "--format", paramLabel = "FORMAT", description = "yaml, and no other.")
    void setFormat(FileFormat format) {}

    @Override
    public Integer call() {
        requireSense();
        if (out == null) {
            Export export = export();
            invocation.out().print(export.text());
            return answer(export);
        }
        Path target = invocation.workingDirectory().resolve(out).normalize();
        try (ExportFile file = ExportFile.open(target, invocation.shown(target), overwrite)) {
            Export export = export();
            String written = file.write(export);
            int code = answer(export);
            invocation.err().println(Printable.text(written));
            return code;
        }
    }

    private void requireSense() {
        if (from == null && !files.isEmpty()) {
            throw wrong("'" + files.getFirst() + "' is one argument too many: files are read with --from terraform");
        }
        if (from == null && !clusters.isEmpty()) {
            throw wrong("--cluster chooses among Terraform's topics: it needs --from terraform");
        }
        if (acls && (from != null || !where.only().isEmpty())) {
            throw wrong("--acls writes those of a cluster, all in scope: it goes with neither --from nor --only");
        }
        if (overwrite && out == null) {
            throw wrong("--overwrite is for the file of --out: name it");
        }
        if (from != null && files.isEmpty()) {
            throw wrong("--from terraform reads files: name what terraform show -json printed, or - for stdin");
        }
    }

    private Export export() {
        return from == null ? ofCluster() : ofTerraform();
    }

    private Export ofCluster() {
        Session.prepare();
        Environment environment = Session.reader(invocation, true).readEnvironment(where.folder(invocation));
        where.requireInScope(environment);
        Observation observed;
        try (Session session = Session.reading(environment, invocation, where, output)) {
            Survey survey = new Survey(session.cluster().cluster());
            Observation topics = survey.observe(environment.scope(), where.only());
            observed = acls ? survey.withAcls(topics) : topics;
            if (observed.topics().isEmpty()) {
                session.cluster()
                        .cluster()
                        .standing()
                        .toSee(environment.scope())
                        .forEach(this::unseen);
            }
        }
        Export export = ClusterExport.of(environment, where.only(), observed);
        return new ReadBack(reader(), environment).planned(export, observed);
    }

    private void unseen(Lack lack) {
        invocation.err().println("Note: " + Printable.text(lack.orNone() + "; " + lack.fix()));
    }

    private Export ofTerraform() {
        Environment environment = where.isNamed()
                ? reader().readEnvironment(where.folder(invocation))
                : Environment.none(invocation.workingDirectory());
        where.requireInScope(environment);
        TerraformExport terraform = new TerraformExport(environment, where.only());
        for (String file : files) {
            if (file.equals(STDIN)) {
                terraform.read(invocation.in(), "stdin");
            } else {
                Path path = invocation.workingDirectory().resolve(file);
                terraform.read(path, invocation.shown(path));
            }
        }
        Export export = terraform.finish(clusters);
        new ReadBack(reader(), environment).read(export);
        return export;
    }

    private int answer(Export export) {
        invocation.err().print(NotesText.render(export.notes(), invocation.errorStyle(output)));
        invocation.err().print(verdict(export.extent()));
        return ExitCode.of(export).code();
    }

    private static String verdict(Export.Extent extent) {
        return switch (extent) {
            case WHOLE -> "";
            case LACKS_NAMED -> "Incomplete: not all that was asked for is there, as said above and in the file.\n";
            case LACKS_HIDDEN -> "Incomplete: not all that is there could be seen, as said above and in the file.\n";
        };
    }

    private SpecReader reader() {
        return new SpecReader(invocation.workingDirectory(), invocation.variables());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }
}
