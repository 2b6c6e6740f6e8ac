package dev.mskbootstrap.sandbox.junit;

import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A sandbox for tests, in a temporary folder, as a field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final SandboxExtension KAFKA = SandboxExtension.of(options -> options.withBrokers(1));
 * }</pre>
 *
 * <p>One for all tests of a class when the field is static, one for each test when it is not. Methods may have a parameter
 * of type {@link Sandbox}. While it runs, the AWS SDK of this JVM finds its identities. A test that fails tells what the
 * sandbox denied meanwhile.
 */
public final class SandboxExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(SandboxExtension.class);
    private static final String BEGAN = "began";

    private final UnaryOperator<SandboxOptions> options;
    private @Nullable TestSandbox running;
    private int visits;

    private SandboxExtension(UnaryOperator<SandboxOptions> options) {
        this.options = options;
    }

    /** A sandbox with these options, made of those for three brokers on free ports in the temporary folder. */
    public static SandboxExtension of(UnaryOperator<SandboxOptions> options) {
        return new SandboxExtension(options);
    }

    /**
     * The sandbox that runs.
     *
     * @throws IllegalStateException when none does: before and after the tests
     */
    public synchronized Sandbox sandbox() {
        if (running == null) {
            throw new IllegalStateException(
                    "No sandbox runs here: it does so for @BeforeAll and all tests of a class when its field is static,"
                            + " for each test when it is not");
        }
        return running.sandbox();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        visit(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(OURS).put(BEGAN, Instant.now());
        visit(context);
    }

    /** Also called when the sandbox did not start. */
    @Override
    public synchronized void afterEach(ExtensionContext context) {
        Instant began = context.getStore(OURS).get(BEGAN, Instant.class);
        if (running != null && began != null) {
            Sandbox sandbox = running.sandbox();
            context.getExecutionException()
                    .ifPresent(failure -> Denials.since(began, sandbox).ifPresent(failure::addSuppressed));
        }
    }

    /** The first visit starts the sandbox, JUnit ends each with what it is for, and the end of the last one closes it. */
    private synchronized void visit(ExtensionContext context) {
        if (running == null) {
            running = TestSandbox.start(options);
        }
        visits++;
        AutoCloseable visit = this::leave;
        context.getStore(OURS).put(this, visit);
    }

    private synchronized void leave() {
        visits--;
        if (visits == 0 && running != null) {
            TestSandbox last = running;
            running = null;
            last.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Sandbox.class;
    }

    @Override
    public Sandbox resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return sandbox();
    }
}
