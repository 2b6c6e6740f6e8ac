package dev.mskbootstrap.sandbox.junit;

import dev.mskbootstrap.sandbox.AwsSystemProperties;
import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxException;
import dev.mskbootstrap.sandbox.SandboxOptions;
import java.util.function.UnaryOperator;

/** A sandbox in a temporary folder, with whatever its clients in this JVM need. */
record TestSandbox(TemporaryFolder folder, Sandbox sandbox, AwsSystemProperties aws) implements AutoCloseable {

    /** The folder of a sandbox that did not start stays when there may be logs in it, which the message names. */
    static TestSandbox start(UnaryOperator<SandboxOptions> options) {
        TemporaryFolder folder = TemporaryFolder.create();
        try {
            return start(folder, Sandbox.start(options.apply(SandboxOptions.in(folder.path()))));
        } catch (SandboxException e) {
            throw e;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static TestSandbox start(TemporaryFolder folder, Sandbox sandbox) {
        try {
            return new TestSandbox(folder, sandbox, AwsSystemProperties.set(sandbox));
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (folder;
                sandbox;
                aws) {
            // each is closed here, the last one first
        }
    }
}
