package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.files.Shape;
import dev.mskbootstrap.tool.report.Json;
import dev.mskbootstrap.tool.report.SchemaJson;
import dev.mskbootstrap.tool.spec.FileShapes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code schema}: what a file may hold, as a JSON Schema. */
@Command(name = "schema", description = "Prints the JSON Schema of a file, for editors that complete and check YAML.")
final class SchemaCommand implements Callable<Integer> {

    /** The files that have one. */
    enum File {
        topics,
        env,
        catalogue;

        private Shape.Fields shape() {
            return switch (this) {
                case topics -> FileShapes.TOPICS_FILE;
                case env -> FileShapes.ENVIRONMENT_FILE;
                case catalogue -> FileShapes.CATALOGUE;
            };
        }

        private String title() {
            return switch (this) {
                case topics -> "envs/<env>/topics.yaml of msk-bootstrap";
                case env -> "envs/<env>/env.yaml of msk-bootstrap";
                case catalogue -> "topics/*.yaml of msk-bootstrap";
            };
        }
    }

    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "topics, env or catalogue.")
    private File file = File.topics;

    SchemaCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.out().print(Json.text(SchemaJson.document(file.title(), file.shape())));
        return ExitCode.OK.code();
    }
}
