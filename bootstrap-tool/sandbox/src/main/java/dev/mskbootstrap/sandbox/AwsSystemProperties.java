package dev.mskbootstrap.sandbox;

import dev.mskbootstrap.sandbox.identity.OpenProfiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The system properties by which the AWS SDK of this JVM finds the identities of its sandboxes, and looks nowhere else: not
 * on the network, and not in the user's own files. While any is open they are set; then they are what they were before.
 */
public final class AwsSystemProperties implements AutoCloseable {

    private static final String CREDENTIALS = "aws.sharedCredentialsFile";
    private static final String CONFIG = "aws.configFile";
    private static final String REGION = "aws.region";
    private static final String NO_METADATA = "aws.disableEc2Metadata";

    private static final List<AwsSystemProperties> OPEN = new ArrayList<>();
    private static final Map<String, @Nullable String> BEFORE = new HashMap<>();

    private final String region;

    private AwsSystemProperties(String region) {
        this.region = region;
    }

    /**
     * Sets them for the identities of this sandbox and of all others in this JVM; does nothing when it has none.
     *
     * @throws SandboxException when they are set for another region: the SDK has one
     */
    public static AwsSystemProperties set(Sandbox sandbox) {
        String region = sandbox.identities()
                .map(identities -> identities.cluster().region())
                .orElse("");
        AwsSystemProperties properties = new AwsSystemProperties(region);
        if (!region.isEmpty()) {
            properties.open();
        }
        return properties;
    }

    private void open() {
        synchronized (OPEN) {
            OPEN.forEach(this::requireSameRegion);
            if (OPEN.isEmpty()) {
                setAll(region, OpenProfiles.share());
            }
            OPEN.add(this);
        }
    }

    private void requireSameRegion(AwsSystemProperties other) {
        if (!region.equals(other.region)) {
            throw new SandboxException(
                    "The AWS SDK has one region in a JVM: a sandbox in %s runs here already, this one is in %s;"
                                    .formatted(other.region, region)
                            + " give the clusters of both the same region");
        }
    }

    private static void setAll(String region, Path profiles) {
        Map<String, String> values = Map.of(
                CREDENTIALS,
                profiles.toString(),
                CONFIG,
                profiles.resolveSibling("none").toString(),
                REGION,
                region,
                NO_METADATA,
                "true");
        values.forEach((name, value) -> BEFORE.put(name, System.setProperty(name, value)));
    }

    /** Sets them back when this was the last one; a second call does nothing. */
    @Override
    public void close() {
        synchronized (OPEN) {
            if (OPEN.remove(this) && OPEN.isEmpty()) {
                BEFORE.forEach(AwsSystemProperties::setBack);
                BEFORE.clear();
                OpenProfiles.unshare();
            }
        }
    }

    private static void setBack(String name, @Nullable String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }
}
