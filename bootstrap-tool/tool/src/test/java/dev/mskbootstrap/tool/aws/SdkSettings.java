package dev.mskbootstrap.tool.aws;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the AWS SDK of this JVM asks and as whom, until it is closed. */
final class SdkSettings implements AutoCloseable {

    private final Map<String, @Nullable String> before = new LinkedHashMap<>();

    /** All services at this address, with this access key and nothing else that the machine has. */
    static SdkSettings of(String url, String accessKeyId, String secretAccessKey) {
        SdkSettings settings = new SdkSettings();
        settings.set("aws.endpointUrl", url);
        settings.set("aws.accessKeyId", accessKeyId);
        settings.set("aws.secretAccessKey", secretAccessKey);
        settings.set("aws.disableEc2Metadata", "true");
        return settings;
    }

    void set(String property, String value) {
        before.putIfAbsent(property, System.getProperty(property));
        System.setProperty(property, value);
    }

    @Override
    public void close() {
        before.forEach((property, value) -> {
            if (value == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, value);
            }
        });
    }
}
