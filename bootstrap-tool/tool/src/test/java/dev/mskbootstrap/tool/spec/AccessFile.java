package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.tool.CliRun;
import dev.mskbootstrap.tool.Workspace;
import java.nio.file.Path;
import java.util.Map;

/** A topics.yaml with two topics, {@code eeg.raw} and {@code eeg.alerts}, and at most one entry of access to them. */
final class AccessFile {

    private final Workspace workspace;

    AccessFile(Path folder) {
        workspace = Workspace.in(folder);
        topics("");
    }

    void env(String yaml) {
        workspace.env(yaml);
    }

    void access(String entry) {
        topics("access:\n  - " + entry + "\n");
    }

    void acl(String entry) {
        topics("acls:\n  - " + entry + "\n");
    }

    private void topics(String more) {
        workspace.topics("topics:\n  eeg.raw: {partitions: 6}\n  eeg.alerts: {partitions: 6}\n" + more);
    }

    Desired desired() {
        Path environment = workspace.path("envs/mine");
        return new SpecReader(workspace.path("."), Map.of()).read(environment).desired();
    }

    CliRun validate() {
        return workspace.validate();
    }

    /** The only one, without the summary. */
    String problem() {
        return validate().err().replace("1 problem. Nothing was contacted.\n", "");
    }
}
