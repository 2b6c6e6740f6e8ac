package dev.mskbootstrap.sandbox.junit;

import dev.mskbootstrap.sandbox.Sandbox;
import dev.mskbootstrap.sandbox.SandboxOptions;
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
 * of type {@link Sandbox}. While it runs, the AWS SDK of this JVM finds its identities. Identities that a test has replaced
 * are back for the next one; topics and ACLs stay. A test that fails tells what was denied meanwhile.
 */
public final class SandboxExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final String VISIT = "visit";
    private static final String BEFORE = "before";

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
        visit(context);
        store(context).put(BEFORE, Before.of(sandbox()));
    }

    /** Also called when the sandbox did not start. */
    @Override
    public void afterEach(ExtensionContext context) {
        Before before = store(context).get(BEFORE, Before.class);
        if (before != null) {
            context.getExecutionException().ifPresent(before::explain);
            before.restore();
        }
    }

    /** The first visit starts the sandbox, JUnit ends each with what it is for, and the end of the last one closes it. */
    private synchronized void visit(ExtensionContext context) {
        if (running == null) {
            running = TestSandbox.start(options);
        }
        visits++;
        AutoCloseable visit = this::leave;
        store(context).put(VISIT, visit);
    }

    /** Of this one: a class may have several. */
    private ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(SandboxExtension.class, this));
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
