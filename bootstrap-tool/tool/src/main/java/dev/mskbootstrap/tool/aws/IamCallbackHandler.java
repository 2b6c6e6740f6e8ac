package dev.mskbootstrap.tool.aws;

import java.util.List;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.msk.auth.iam.IAMClientCallbackHandler;
import software.amazon.msk.auth.iam.internals.AWSCredentialsCallback;
import software.amazon.msk.auth.iam.internals.region.ConfigurableRegionProvider;

/**
 * Signs with the credentials that the run has found, and with no others: the library's own handler goes on to the next
 * provider when the one that was named fails.
 */
public final class IamCallbackHandler extends IAMClientCallbackHandler {

    /** The option of the JAAS entry that holds the id of the credentials. */
    public static final String OPTION = "credentials";

    private @Nullable IamCredentials credentials;

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
        credentials = IamCredentials.find(
                String.valueOf(entries.getFirst().getOptions().get(OPTION)));
    }

    @Override
    protected void handleCallback(AWSCredentialsCallback callback) {
        IamCredentials found = credentials;
        if (found == null) {
            throw new IllegalStateException("not configured");
        }
        try {
            callback.setAwsCredentials(found.resolve());
            callback.setCustomRegionProvider(new OneRegion(found.region()));
        } catch (RuntimeException e) {
            callback.setLoadingException(e);
        }
    }

    /** For hosts whose names do not say it. */
    private record OneRegion(Region region) implements ConfigurableRegionProvider {
        @Override
        public Region getRegion() {
            return region;
        }

        @Override
        public Region getRegion(String host) {
            return region;
        }
    }

    /** The credentials are closed by whoever found them. */
    @Override
    public void close() {}
}
