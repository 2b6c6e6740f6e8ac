package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.files.InvalidFilesException;
import java.util.concurrent.CountDownLatch;

/** The main class of a detached sandbox: runs until it is told to end. */
public final class SandboxMain {
    private SandboxMain() {}

    @SuppressWarnings("SystemOut") // its stderr is its log
    public static void main(String... args) throws InterruptedException {
        try {
            Sandbox sandbox = Sandbox.start(SandboxArguments.parse(args), Run.Kind.DETACHED);
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
            KafkaExits.onExit(request -> endNow(request + "; see broker.log.0"));
        } catch (SandboxException | InvalidFilesException | IllegalArgumentException e) {
            endNow(String.valueOf(e.getMessage()));
        }
        new CountDownLatch(1).await();
    }

    /** Without shutdown hooks: a failed broker may never finish closing. */
    @SuppressWarnings("SystemOut")
    private static void endNow(String reason) {
        System.err.println(reason);
        Runtime.getRuntime().halt(1);
    }
}
